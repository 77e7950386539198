//! Pages that only the preview has: the findings about what is on the screen, what a rule says of itself, and what stands
//! in for a page that is not there.

use std::collections::BTreeMap;

use pulldown_cmark::{Parser, html};
use tera::Context;

use super::findings::{Finding, Findings, LEADING, SHOWN, counts};
use crate::diagnostic::{ranked, safe};
use crate::model::address::url;
use crate::render::html::{Pages, TemplateError};

/// What a page of findings is about.
#[derive(Clone, Copy, Debug)]
pub struct Previewed<'a> {
    /// The page below the output folder; `None` for everything.
    pub page: Option<&'a str>,
    /// Why the last build failed, where it did.
    pub failure: Option<&'a str>,
    /// Where everything stands that only the preview has.
    pub own: &'a str,
}

impl Pages {
    /// The findings of `all` in the order of their urgency.
    ///
    /// # Errors
    /// [`TemplateError`] when the template asks for what is not there.
    pub fn previewed(&self, about: Previewed<'_>, all: Findings<'_>) -> Result<Vec<u8>, TemplateError> {
        let sorted = ranked(&all.diagnostics.iter().collect::<Vec<_>>(), LEADING);
        let nobody = BTreeMap::new();
        let shown: Vec<Finding<'_>> =
            sorted.iter().take(SHOWN).map(|diagnostic| all.finding(diagnostic, &nobody)).collect();
        let mut context = Context::new();
        context.insert("title", &about.page.map_or("Findings".to_owned(), |page| format!("Findings about {page}")));
        context.insert("own", about.own);
        context.insert("page", about.page.unwrap_or_default());
        context.insert("href", &about.page.map(|page| format!("/{}", url(page))).unwrap_or_default());
        context.insert("failure", &about.failure.map(safe::visible));
        context.insert("counts", &counts(sorted.iter().copied()));
        context.insert("total", &sorted.len());
        context.insert("hidden", &(sorted.len() - shown.len()));
        context.insert("findings", &shown);
        self.tool("preview-findings.html", &context)
    }

    /// What is shown where the output has no page.
    ///
    /// # Errors
    /// [`TemplateError`] when the template asks for what is not there.
    pub fn missing(&self, own: &str) -> Result<Vec<u8>, TemplateError> {
        let mut context = Context::new();
        context.insert("title", "The last build has no such page");
        context.insert("own", own);
        self.tool("preview-missing.html", &context)
    }

    /// The page of a rule, whose Markdown is `text`.
    ///
    /// # Errors
    /// [`TemplateError`] when the template asks for what is not there.
    pub fn rule(&self, text: &str, own: &str) -> Result<Vec<u8>, TemplateError> {
        let mut markup = String::new();
        html::push_html(&mut markup, Parser::new(text));
        let title = text.lines().next().unwrap_or_default().trim_start_matches(['#', ' ']);
        let mut context = Context::new();
        context.insert("title", title);
        context.insert("own", own);
        context.insert("text", &markup);
        self.tool("preview-rule.html", &context)
    }
}
