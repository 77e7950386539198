//! `LK10` `address-refused`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Node, each_node};
use crate::model::href::{Reach, reach};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK10",
    name: "address-refused",
    summary: "a link that leads where no customer may be led",
    page: include_str!("address_refused.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        for nodes in unit.block.inline() {
            each_node(nodes, &mut |node| {
                let Node::Link(link) = node else { return };
                if reach(&link.href) == Reach::Refused {
                    let shown: String = link.href.chars().filter(|c| !c.is_control()).take(60).collect();
                    let wording = Wording::new(
                        format!("the address `{shown}` is not published; its words stand as text"),
                        "give the whole address with `https://`, or a path on this site, or take the link out",
                    );
                    found.at(link.span, wording);
                }
            });
        }
    }
}
