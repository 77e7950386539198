//! `NB04` `starts-late`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::BlockKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "NB04",
    name: "starts-late",
    summary: "a list that starts above one and continues no other",
    page: include_str!("starts_late.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let mut before: Vec<u32> = Vec::new();
    for block in view.document().blocks_in_order() {
        let BlockKind::List { ordered: true, items } = &block.kind else { continue };
        let numbers = items.iter().filter_map(|item| item.number.as_deref()?.parse().ok());
        let numbers: Vec<u32> = numbers.collect();
        // Steps that only repeat 1 count up, so their number is how many there are.
        let continues = |first: u32| before.contains(&(first - 1)) || before.len() + 1 >= first as usize;
        if let (Some(&first), Some(item)) = (numbers.first(), items.first())
            && first > 1
            && !continues(first)
        {
            let message = format!("the list starts with {first}, and no list before it ends with {}", first - 1);
            let help = "begin with 1, or restore the steps that are missing";
            found.at(item.marker, Wording::new(message, help));
        }
        before.extend(numbers);
    }
}
