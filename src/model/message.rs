//! [`CatalogueIssue`]: what is wrong with a catalogue of messages, as data.

/// Something wrong in a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueIssue {
    /// The file.
    pub path: String,
    /// 1-based line; 0 for the file as a whole.
    pub line: u32,
    /// The locale of the catalogue.
    pub locale: String,
    /// What it is.
    pub kind: CatalogueIssueKind,
}

/// What can be wrong with a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueIssueKind {
    /// The file has a syntax error; the message there is left out.
    Syntax {
        /// The parser's reason.
        reason: String,
    },
    /// A message of the reference locale is missing, and falls back.
    Missing {
        /// The message.
        id: String,
    },
    /// A message that the reference locale does not have, so that no page shows it.
    Obsolete {
        /// The message.
        id: String,
    },
    /// A message is there twice; the later one counts.
    Twice {
        /// The message.
        id: String,
    },
    /// A message uses what its catalogue does not have, and falls back.
    Reference {
        /// The message.
        id: String,
        /// What it uses, as written: `{ -product }`.
        reference: String,
    },
    /// A message uses variables the reference does not have, or leaves some out.
    Variables {
        /// The message.
        id: String,
        /// Variables of the reference that it leaves out.
        left_out: Vec<String>,
        /// Variables that the reference does not have.
        foreign: Vec<String>,
    },
    /// A message has no form for numbers of a plural category of its language.
    PluralLacking {
        /// The message.
        id: String,
        /// The category.
        category: &'static str,
        /// The first number of that category without a form.
        number: u32,
    },
    /// A message has a form for a plural category that its language does not have.
    PluralSurplus {
        /// The message.
        id: String,
        /// The category.
        category: String,
    },
    /// A form for one number stands where its language has a category with more numbers.
    NumberForPlural {
        /// The message.
        id: String,
        /// The number that has a form.
        written: String,
        /// The category it belongs to.
        category: &'static str,
        /// The first number of that category without a form.
        number: u32,
    },
    /// A message holds markup, which pages show as it is written.
    Markup {
        /// The message.
        id: String,
        /// The markup.
        markup: String,
    },
    /// A message begins or ends with white space, as if another were to follow.
    Padded {
        /// The message.
        id: String,
    },
    /// A message opens or closes a change of direction without its other half.
    Isolate {
        /// The message.
        id: String,
    },
    /// A message says what the reference says, in a language of its own.
    Untranslated {
        /// The message.
        id: String,
    },
}
