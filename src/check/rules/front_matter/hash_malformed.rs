//! `FM08` `hash-malformed`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::SourceHash;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM08",
    name: "hash-malformed",
    summary: "a hash, commit or file number in the front matter that cannot be one",
    page: include_str!("hash_malformed.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Entry(check),
};

/// What a key must look like.
type Form = (&'static str, fn(&str) -> bool, &'static str);

const FORMS: [Form; 3] = [
    ("ms.openlocfilehash", is_digest, "40 or 64 hexadecimal digits"),
    ("ms.sourcegitcommit", is_digest, "40 or 64 hexadecimal digits"),
    ("ms.locfileid", is_number, "digits only"),
];

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    for (key, fits, form) in FORMS {
        let Some(text) = view.edition().front_matter.scalar(key).filter(|text| !fits(&text.value)) else { continue };
        let message = format!("`{}` in `{key}` cannot be right: it takes {form}", text.value);
        found.at(text.span, Wording::new(message, "restore the value from the hand-off"));
    }
}

fn is_digest(text: &str) -> bool {
    SourceHash::parse(text).is_some()
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
