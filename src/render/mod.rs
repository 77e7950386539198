//! `render`: runbooks to files. `json` holds the published shapes, `html` the pages; both show the same fragments.

pub mod html;
pub mod json;
pub mod sitemap;
pub mod style;

mod fragment;
