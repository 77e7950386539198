//! [`Pragma`]: what an author tells the checks, in a comment or in the front matter.

use serde::{Deserialize, Serialize};

use crate::source::Span;

/// A word to the checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pragma {
    /// What it asks for.
    pub verb: Verb,
    /// The rules it names, by code, name or family, as written.
    pub rules: Vec<String>,
    /// Why.
    pub reason: Option<String>,
    /// Where it stands in the file.
    pub span: Span,
}

/// What a pragma asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verb {
    /// To be silent about the whole file: `korak.allow` in the front matter.
    Allow,
    /// To be silent from here on: `korak:off`.
    Off,
    /// To speak again: `korak:on`.
    On,
    /// To be silent about the next block: `korak:next`.
    Next,
    /// Something that is not understood.
    Unknown(String),
}

impl Pragma {
    /// Reads what stands in a comment, without its `<!--` and `-->`; `None` when it is not for Korak.
    #[must_use]
    pub fn in_comment(text: &str, span: Span) -> Option<Self> {
        let rest = text.trim_start().strip_prefix("korak:")?;
        let (verb, rest) = rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
        let verb = match verb {
            "off" => Verb::Off,
            "on" => Verb::On,
            "next" => Verb::Next,
            other => Verb::Unknown(other.to_owned()),
        };
        Some(Self::new(verb, rest, span))
    }

    /// Reads an item of `korak.allow`.
    #[must_use]
    pub fn in_front_matter(text: &str, span: Span) -> Self {
        Self::new(Verb::Allow, text, span)
    }

    /// `RULE, RULE -- reason`.
    fn new(verb: Verb, text: &str, span: Span) -> Self {
        let (rules, reason) = text.split_once("--").unwrap_or((text, ""));
        let rules = rules.split([',', ' ', '\t', '\r', '\n']).filter(|word| !word.is_empty()).map(str::to_owned);
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { verb, rules: rules.collect(), reason: Some(reason).filter(|reason| !reason.is_empty()), span }
    }
}

#[cfg(test)]
mod tests {
    use super::{Pragma, Verb};
    use crate::source::Span;

    #[test]
    fn rules_and_reason_are_told_apart() {
        let read = |text| {
            let read = Pragma::in_comment(text, Span::default())?;
            Some((read.verb, read.rules.join("+"), read.reason.unwrap_or_default()))
        };
        let of = |verb, rules: &str, reason: &str| Some((verb, rules.to_owned(), reason.to_owned()));
        assert_eq!(read(" korak:off UI02 -- the label is so "), of(Verb::Off, "UI02", "the label is so"));
        assert_eq!(read("korak:next UI02,LK02  TY\n-- two\n lines"), of(Verb::Next, "UI02+LK02+TY", "two lines"));
        assert_eq!(read(" korak:on punct-in-link "), of(Verb::On, "punct-in-link", ""));
        assert_eq!(read("korak:on"), of(Verb::On, "", ""));
        assert_eq!(read("korak:of UI02"), of(Verb::Unknown("of".into()), "UI02", ""));
        assert_eq!(read("korak: off UI02"), of(Verb::Unknown(String::new()), "off+UI02", ""));
        assert_eq!(read(" about korak:off"), None);
    }
}
