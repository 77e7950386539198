//! The published runbook.

use schemars::JsonSchema;
use serde::Serialize;

use super::SCHEMA_VERSION;
use super::block::{Block, Inline, Note, blocks};
use super::provenance::{Alternate, Finding, Meta, Publish, Quality, Translation};
use super::step::{Article, Procedure};
use crate::locale::Locale;
use crate::model::publication::Publication;
use crate::model::runbook::{Kind, LinkRole, RelatedLink};

/// What a portal loads of one article in one locale. Every field is always there.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Runbook<'a> {
    /// Version of this shape. Fields and enumeration values may be added within one major version.
    pub schema_version: &'static str,
    /// Path inside the docset, lower case, NFC, without ending.
    pub id: &'a str,
    /// The `<a name>` of the first heading, equal in all locales.
    pub anchor: Option<&'a str>,
    /// BCP 47 tag.
    pub locale: &'a str,
    /// Direction of the text.
    #[schemars(extend("enum" = ["ltr", "rtl"]))]
    pub dir: &'static str,
    /// What the article is.
    #[schemars(extend("enum" = ["procedure", "reference", "redirect", "notice", "template"]))]
    pub kind: &'static str,
    /// The title as shown.
    pub title: Inline<'a>,
    /// The title of the front matter.
    pub nav_title: &'a str,
    /// What stands before the first procedure; all of it where there is none.
    pub intro: Vec<Block<'a>>,
    /// What must be given before the first step.
    pub prerequisites: Vec<Block<'a>>,
    /// The procedures; none for other kinds.
    pub procedures: Vec<Procedure<'a>>,
    /// What stands after the last procedure.
    pub outro: Vec<Block<'a>>,
    /// Call-outs that belong to no step or procedure.
    pub notes: Vec<Note<'a>>,
    /// Links worth offering apart from the text.
    pub related: Vec<Related<'a>>,
    /// The front matter.
    pub meta: Meta<'a>,
    /// Where the text comes from.
    pub translation: Translation<'a>,
    /// The same article in other locales, sorted by locale.
    pub alternates: Vec<Alternate<'a>>,
    /// How good it is.
    pub quality: Quality,
    /// Whether to show it.
    pub publish: Publish,
    /// Findings about this text, sorted by line and code.
    pub diagnostics: Vec<Finding<'a>>,
    /// `sha256:` of the canonical JSON of the fields that a reader sees.
    pub content_hash: String,
    /// `sha256:` of nesting, kinds, link targets and code: equal in all translations of one source.
    pub shape_hash: String,
    /// All of this as a file.
    #[serde(skip)]
    file: Vec<u8>,
}

/// A link offered apart from the text.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Related<'a> {
    /// Its text.
    pub text: &'a str,
    /// The address as written.
    pub href: &'a str,
    /// What it is for.
    #[schemars(extend("enum" = ["more-info", "primary-action", "follow-steps", "download", "troubleshooting", "video", "support"]))]
    pub role: &'static str,
}

impl<'a> Runbook<'a> {
    /// The published form of `publication`.
    #[must_use]
    pub fn of(publication: &'a Publication<'a>, source_locale: &'a Locale) -> Self {
        let entry = publication.entry;
        let (edition, runbook) = (&entry.edition, &entry.runbook);
        let article = Article { source: &edition.source, diagnostics: &publication.diagnostics };
        let procedures = runbook.procedures.iter().enumerate();
        let title = match &runbook.title {
            Some(title) if !title.is_blank() => Inline::of(title),
            _ => Inline::plain(publication.nav_title()),
        };
        let mut published = Self {
            schema_version: SCHEMA_VERSION,
            id: publication.group.id.as_str(),
            anchor: runbook.anchor.as_deref(),
            locale: edition.locale.as_str(),
            dir: edition.locale.direction().as_str(),
            kind: kind(runbook.kind),
            title,
            nav_title: publication.nav_title(),
            intro: blocks(&runbook.intro),
            prerequisites: blocks(&runbook.prerequisites),
            procedures: procedures.map(|(at, procedure)| Procedure::of(procedure, at + 1, &article)).collect(),
            outro: blocks(&runbook.outro),
            notes: Note::all(&runbook.notes),
            related: Related::all(&runbook.related),
            meta: Meta::of(&edition.front_matter),
            translation: Translation::of(entry, source_locale),
            alternates: Alternate::all(publication),
            quality: Quality::of(publication),
            publish: Publish::of(publication),
            diagnostics: publication.diagnostics.iter().map(|diagnostic| Finding::of(diagnostic)).collect(),
            content_hash: super::hash::NONE_YET.to_owned(),
            shape_hash: publication.shape().to_owned(),
            file: Vec::new(),
        };
        (published.file, published.content_hash) = super::hash::sealed(&published);
        published
    }

    /// All of it, as [`file()`](super::file) gives it.
    #[must_use]
    pub fn into_file(self) -> Vec<u8> {
        self.file
    }
}

/// The word for a kind of article.
pub(in crate::render) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Procedure => "procedure",
        Kind::Reference => "reference",
        Kind::Redirect => "redirect",
        Kind::Notice => "notice",
        Kind::Template => "template",
    }
}

impl<'a> Related<'a> {
    pub(super) fn all(links: &'a [RelatedLink]) -> Vec<Self> {
        let related = |link: &'a RelatedLink| Self { text: link.text.trim(), href: &link.href, role: role(link.role) };
        links.iter().map(related).collect()
    }
}

fn role(role: LinkRole) -> &'static str {
    match role {
        LinkRole::MoreInfo => "more-info",
        LinkRole::PrimaryAction => "primary-action",
        LinkRole::FollowSteps => "follow-steps",
        LinkRole::Download => "download",
        LinkRole::Troubleshooting => "troubleshooting",
        LinkRole::Video => "video",
        LinkRole::Support => "support",
    }
}
