//! I5 and I6: references to steps, placeholders and bare addresses in plain text.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Claim;
use super::flow::{Flow, PieceKind};
use crate::model::href::addresses;
use crate::model::lexicon::Lexicon;
use crate::model::runbook::RunKind;
use crate::model::token;

/// Claims what is found in text that no pass before has claimed.
pub(super) fn claim(flow: &Flow, lexicon: &Lexicon, claims: &mut Vec<Claim>) {
    let mut found: Vec<Claim> = Vec::new();
    // Claims never overlap, so the last that begins before the end of a range tells whether it is free.
    let mut taken: BTreeMap<usize, usize> = claims.iter().map(|claim| (claim.range.start, claim.range.end)).collect();
    for piece in flow.pieces().iter().filter(|piece| piece.kind == PieceKind::Text && piece.style.link == 0) {
        let text = &flow.text()[piece.range.clone()];
        let mut add = |range: Range<usize>, kind| {
            let range = piece.range.start + range.start..piece.range.start + range.end;
            if taken.range(..range.end).next_back().is_none_or(|(_, end)| *end <= range.start) {
                taken.insert(range.start, range.end);
                found.push(Claim { range, kind, shown: None });
            }
        };
        for range in addresses(text) {
            add(range.clone(), RunKind::Link { href: text[range].to_owned() });
        }
        for range in token::commands(text) {
            add(range, RunKind::Code);
        }
        for (range, name) in placeholders(text) {
            add(range, RunKind::Placeholder { name });
        }
        for (number, range) in lexicon.step_references(text) {
            add(range, RunKind::StepRef { number, target: None });
        }
    }
    claims.extend(found);
}

/// Placeholders in braces: `{Name}`.
fn placeholders(text: &str) -> Vec<(Range<usize>, String)> {
    const LONGEST: usize = 40;
    let mut found = Vec::new();
    for (open, _) in text.match_indices('{') {
        let near = text.floor_char_boundary(open + LONGEST + 2);
        let Some(len) = text[open + 1..near].find('}') else { continue };
        let name = &text[open + 1..open + 1 + len];
        let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.'));
        if plain && name.starts_with(char::is_alphabetic) && name.len() <= LONGEST {
            found.push((open..open + len + 2, name.to_owned()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn only_names_are_placeholders() {
        let names: Vec<String> = placeholders("{IncidentId} {a: 1} {} {x").into_iter().map(|found| found.1).collect();
        assert_eq!(names, ["IncidentId"]);
    }
}
