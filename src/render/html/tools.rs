//! Pages for those who keep the collection, in English: figures of the locales, and findings for people to work off.
//!
//! They are no part of what customers read: nothing links to them, and search engines are asked to leave them alone.

mod findings;
#[cfg(feature = "preview")]
mod preview;
mod status;

pub use findings::Findings;
#[cfg(feature = "preview")]
pub use preview::Previewed;

use serde::Serialize;
use tera::Context;

use super::{Pages, TemplateError, templates};

/// A text with the part that a finding is about, for a page.
#[derive(Debug, Serialize)]
struct Marked {
    before: String,
    mark: String,
    after: String,
    /// Tag of the language; empty where nobody knows.
    lang: String,
    dir: &'static str,
}

impl Pages {
    /// A page that speaks no language but English.
    fn tool(&self, template: &str, context: &Context) -> Result<Vec<u8>, TemplateError> {
        let page = self.base.tera.render(template, context);
        page.map(String::into_bytes).map_err(|error| templates::failed(template, &error))
    }
}
