//! `localize`: messages of the pages in every locale, and which locale stands in for a missing one.

mod audit;
mod bundle;
mod fallback;

pub use audit::audit;
pub use bundle::{Catalogues, Messages};
pub use fallback::stand_in;
