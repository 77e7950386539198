//! `FM07` `date-order`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM07",
    name: "date-order",
    summary: "a translation handed off before the date of its article",
    page: include_str!("date_order.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let front_matter = &view.edition().front_matter;
    let (Some(written), Some(handoff)) = (front_matter.date("ms.date"), front_matter.date("ms.lasthandoff")) else {
        return;
    };
    let Some(date) = front_matter.scalar("ms.date").filter(|_| view.is_translation() && written > handoff) else {
        return;
    };
    let message = format!("the article is dated {written}, after the hand-off of its translation on {handoff}");
    let help = "correct `ms.date`, or hand the article off again when it has changed since";
    found.at(date.span, Wording::new(message, help));
}
