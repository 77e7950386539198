//! `CF02` `idle-setting`

use crate::check::rule::{Found, Known, Pass, Rule, Wording};
use crate::config::{Placed, Scope, covers};
use crate::diagnostic::{Origin, Severity};
use crate::locale::Locale;
use crate::model::summary::RunbookSummary;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CF02",
    name: "idle-setting",
    summary: "a setting that says something of no article",
    page: include_str!("idle_setting.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Settings(check),
};

/// What turns on the rule that `old-after-months` is for.
const OLD_HANDOFF: [&str; 3] = ["FR05", "old-handoff", "FR"];

fn check(known: &Known<'_>, found: &mut Found<'_>) {
    // Where nothing was read, nothing can be idle.
    if known.files.is_empty() {
        return;
    }
    let runbooks = || known.groups.iter().flat_map(|group| &group.runbooks);
    for Scope { paths, locales } in found.config().levels.scopes() {
        for (glob, span) in paths.iter().filter(|(glob, _)| !known.files.iter().any(|file| glob.fits(file))) {
            let message = format!("no article of these sources lies in `{}`", glob.as_str());
            found.setting(*span, Wording::new(message, "correct the path, or remove it"));
        }
        let spoken = |wanted: &Locale| runbooks().any(|runbook| covers(wanted, &runbook.locale));
        for (locale, span) in locales.iter().filter(|(locale, _)| !spoken(locale)) {
            let message = format!("no article of these sources is in the locale {locale}");
            found.setting(*span, Wording::new(message, "correct the locale, or remove it"));
        }
    }
    let claims = |runbook: &RunbookSummary, id: &str| runbook.custom_ids.iter().any(|claimed| claimed == id);
    for (id, span) in &found.config().ids.shared {
        if !runbooks().any(|runbook| claims(runbook, id)) {
            let message = format!("no article of these sources claims the shared id {id}");
            found.setting(*span, Wording::new(message, "correct the id, or remove it"));
        }
    }
    for (link, span) in found.config().links.settings() {
        if !runbooks().any(|runbook| runbook.local_links.contains(link)) {
            let message = format!("no article of these sources has a link to {link}");
            found.setting(*span, Wording::new(message, "correct the address, or remove it"));
        }
    }
    let asked = |(rule, _): &Placed<String>| OLD_HANDOFF.iter().any(|name| name.eq_ignore_ascii_case(rule));
    if let Some((_, span)) = found.config().old_after_months
        && !found.config().levels.keys().any(asked)
    {
        let message = "`old-after-months` is for a rule that is off";
        found.setting(span, Wording::new(message, "turn FR05 on under `[rules]`, or remove it"));
    }
}
