//! `TY02` `entity-visible`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, added_in_prose};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY02",
    name: "entity-visible",
    summary: "an HTML entity that readers see as its code",
    page: include_str!("entity_visible.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// An entity that nothing decodes: written twice over, taken apart by spaces, or with another case than HTML knows.
static ENTITY: LazyLock<Regex> = LazyLock::new(|| {
    let known = "(?i)& ?(?:amp|lt|gt|quot|apos|nbsp|copy|reg|trade|hellip|[mn]dash|[lr][sd]quo|# ?[0-9]{2,5}|#x[0-9a-f]{2,5}) ?;";
    Regex::new(known).expect("a valid pattern")
});

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.alphabet.may_have('&') {
        added_in_prose(view, found, |prose, _| entities(prose));
    }
}

fn entities(prose: &Prose) -> Vec<Hit> {
    if !prose.alphabet.may_have('&') {
        return Vec::new();
    }
    let hit = |found: regex::Match<'_>| {
        let message = format!("readers see `{}` as it stands here", found.as_str());
        Hit::new(
            prose.span(&found.range()),
            message,
            "write the character itself, or the entity once and without spaces",
        )
    };
    ENTITY.find_iter(&prose.words).map(hit).collect()
}
