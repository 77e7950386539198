//! `status.html`: how far each locale is.

use serde::Serialize;
use tera::Context;

use crate::locale::Locale;
use crate::model::status::{LocaleStatus, Status};
use crate::render::html::{Pages, TemplateError};

/// A row of the table.
#[derive(Debug, Serialize)]
struct Row {
    locale: String,
    dir: &'static str,
    name: String,
    articles: usize,
    missing: usize,
    machine: usize,
    human: usize,
    behind: usize,
    changed: usize,
    /// Articles by verdict, in the order ok, notice, fallback, hold.
    publish: [usize; 4],
    /// All of them together.
    judged: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
}

impl Pages {
    /// The page that shows `status`.
    ///
    /// # Errors
    /// [`TemplateError`] when the template asks for what is not there.
    pub fn status(&self, collection: &str, status: &Status) -> Result<Vec<u8>, TemplateError> {
        let rows: Vec<Row> = status.locales.iter().map(|row| Row::of(row, self.name(&row.locale))).collect();
        let mut context = Context::new();
        context.insert("title", &format!("Status of {collection}"));
        context.insert("articles", &status.articles);
        context.insert("rows", &rows);
        context.insert("elsewhere", &(status.elsewhere.errors + status.elsewhere.warnings + status.elsewhere.infos));
        self.tool("status.html", &context)
    }
}

impl Row {
    fn of(status: &LocaleStatus, name: String) -> Self {
        let locale: &Locale = &status.locale;
        let publish = [status.publish.ok, status.publish.notice, status.publish.fallback, status.publish.hold];
        Self {
            locale: locale.to_string(),
            dir: locale.direction().as_str(),
            name,
            articles: status.articles,
            missing: status.missing,
            machine: status.machine,
            human: status.human,
            behind: status.behind,
            changed: status.changed,
            publish,
            judged: publish.iter().sum(),
            errors: status.findings.errors,
            warnings: status.findings.warnings,
            infos: status.findings.infos,
        }
    }
}
