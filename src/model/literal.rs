//! Literals: addresses, paths, names of files and the like, which every language writes alike.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// A literal in running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// What it is.
    pub kind: LiteralKind,
    /// Where it stands.
    pub range: Range<usize>,
}

/// The kinds of literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LiteralKind {
    /// An e-mail address.
    Mail,
    /// A globally unique identifier.
    Guid,
    /// A path of a file system or a registry.
    Path,
    /// A variable in percent signs.
    Variable,
    /// A hexadecimal number with its prefix.
    Hex,
    /// The number of an error, an update or a weakness, with the letters that belong to it.
    Code,
    /// An IP address.
    Ip,
    /// The name of a file.
    File,
    /// A placeholder in braces.
    Placeholder,
    /// The name of a host.
    Host,
}

/// The kinds in order: where two fit, the first is meant. Regular expressions of this crate take linear time.
const PATTERNS: [(LiteralKind, &str); 10] = [
    (LiteralKind::Mail, r"[A-Za-z0-9._%+-]*[A-Za-z0-9]@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"),
    (LiteralKind::Guid, r"\b[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\b"),
    (
        LiteralKind::Path,
        r#"(?:\b[A-Za-z]:\\|\bHK(?:EY_[A-Z_]+|LM|CU|CR|U)\\|%[A-Za-z_]+%\\|\\\\[A-Za-z0-9])[A-Za-z0-9_.$%(){}\\-]*"#,
    ),
    (LiteralKind::Variable, r"%[A-Za-z][A-Za-z0-9_()]+%"),
    (LiteralKind::Hex, r"\b0[xX][0-9A-Fa-f]{3,}\b"),
    (LiteralKind::Code, r"\b(?:AADSTS|KB|MC|CVE-[0-9]{4}-)[0-9]{4,}"),
    (LiteralKind::Ip, r"\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}\b"),
    (
        LiteralKind::File,
        r"\b[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)*\.(?i:aspx?|bat|cab|cer|cmd|config|csv|dat|dll|docx?|dotm|edb|exe|html?|ics|inf|ini|iso|json|log|msi|msix|nst|ost|pdf|pfx|png|pptx?|ps1|psm1|pst|reg|rtf|svg|sys|txt|vbs|xlsx?|xml|ya?ml|zip)\b",
    ),
    (LiteralKind::Placeholder, r"\{[A-Za-z0-9_]+\}"),
    (LiteralKind::Host, r"\b(?:[A-Za-z0-9-]+\.)+(?:com|net|org|edu|gov|io|ms|us)\b"),
];

static LITERAL: LazyLock<Regex> = LazyLock::new(|| {
    let parts: Vec<String> = PATTERNS.iter().map(|(_, pattern)| format!("({pattern})")).collect();
    Regex::new(&parts.join("|")).expect("valid patterns")
});

/// Whether there may be a literal at all: the same with borders of ASCII words, which is many times faster to look for
/// in other scripts. Such a border is wherever the other kind is, beside the ASCII letters and digits of the patterns.
static LIKELY: LazyLock<Regex> = LazyLock::new(|| {
    let parts: Vec<String> = PATTERNS.iter().map(|(_, pattern)| pattern.replace(r"\b", r"(?-u:\b)")).collect();
    Regex::new(&parts.join("|")).expect("valid patterns")
});

/// The literals of `text`, in order, without the punctuation of the sentence around them.
#[must_use]
pub fn literals(text: &str) -> Vec<Literal> {
    if !LIKELY.is_match(text) {
        return Vec::new();
    }
    let read = |found: regex::Captures<'_>| {
        let at = (1..=PATTERNS.len()).find(|at| found.get(*at).is_some())?;
        let whole = found.get(0)?;
        let text = whole.as_str().trim_end_matches(['.', '\\', '(', '-']);
        let kind = PATTERNS[at - 1].0;
        // `1.Log in` is a sentence that lost its space.
        let capital = text
            .rsplit('.')
            .next()
            .is_some_and(|ending| ending.starts_with(char::is_uppercase) && ending.contains(char::is_lowercase));
        let is_sentence = kind == LiteralKind::File && capital;
        (!is_sentence).then(|| Literal { kind, range: whole.start()..whole.start() + text.len() })
    };
    LITERAL.captures_iter(text).filter_map(read).collect()
}

impl LiteralKind {
    /// What readers call it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "e-mail address",
            Self::Guid => "identifier",
            Self::Path => "path",
            Self::Variable => "variable",
            Self::Hex => "hexadecimal number",
            Self::Code => "code",
            Self::Ip => "IP address",
            Self::File => "file name",
            Self::Placeholder => "placeholder",
            Self::Host => "host name",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LiteralKind, literals};

    #[test]
    fn literals_are_found_whole_and_by_kind() {
        let text = "Mail ann.lee@example.com, open C:\\Users\\ann\\x.pst. Then %temp% or %appdata%\\Lumena, 0x80040115, \
                    KB4484147, 10.0.0.1, setup.exe, {TenantId} and portal.example.com.";
        let found: Vec<(LiteralKind, &str)> =
            literals(text).into_iter().map(|literal| (literal.kind, &text[literal.range])).collect();
        assert_eq!(
            found,
            [
                (LiteralKind::Mail, "ann.lee@example.com"),
                (LiteralKind::Path, "C:\\Users\\ann\\x.pst"),
                (LiteralKind::Variable, "%temp%"),
                (LiteralKind::Path, "%appdata%\\Lumena"),
                (LiteralKind::Hex, "0x80040115"),
                (LiteralKind::Code, "KB4484147"),
                (LiteralKind::Ip, "10.0.0.1"),
                (LiteralKind::File, "setup.exe"),
                (LiteralKind::Placeholder, "{TenantId}"),
                (LiteralKind::Host, "portal.example.com"),
            ]
        );
        assert!(literals("1.Log in. Use 50% of it. Go on, e.g. now. Version 2.1 is {a b}.").is_empty());
    }
}
