//! `FM06` `date-invalid`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::front_matter::Date;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM06",
    name: "date-invalid",
    summary: "a date in the front matter that is no date",
    page: include_str!("date_invalid.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.edition().provenance == crate::model::group::Provenance::Recovered {
        return;
    }
    for key in ["ms.date", "ms.lasthandoff"] {
        let Some(text) = view.edition().front_matter.scalar(key) else { continue };
        if Date::parse(&text.value).is_none() {
            let wording = Wording::new(
                format!("`{}` in `{key}` is no date in the form MM/DD/YYYY", text.value),
                "write the month first, as in 08/13/2021",
            );
            let finding = found.at(text.span, wording);
            if key == "ms.lasthandoff" {
                finding.origin(Origin::Pipeline);
            }
        }
    }
}
