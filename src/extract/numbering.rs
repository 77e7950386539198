//! Authors' numbers (rules R1 to R7): what a list means when its numbers jump, repeat or start over.

use super::Context;
use super::parts::List;
use crate::model::document::{Block, BlockKind, Item, Node, text_of};
use crate::model::issue::{Issue, IssueKind, Renumbering};
use crate::model::reading::Line;

/// Where each item of a list belongs.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Arrangement {
    /// For each item, whether it is a substep of the last item that is none (R5).
    pub(super) nested: Vec<bool>,
    /// Overlapping stretches of items, in order; empty when there are none (R6).
    pub(super) variants: Vec<Vec<usize>>,
}

/// R7: whether `items` go on where `list` stopped, over the blocks in `gap`.
pub(super) fn continues(list: &List<'_>, items: &[Item], gap: &[Block], context: &Context<'_>) -> bool {
    let number = |item: &Item| item.number.as_deref().and_then(|digits| digits.parse::<usize>().ok());
    let Some(first) = items.first().and_then(number) else { return false };
    let last = list.items.last().and_then(|last| number(last.item));
    if first > 1 {
        return last.is_some_and(|last| first == last + 1) || first == list.items.len() + 1;
    }
    // Automatic numbers hide where a list goes on: only what can stand inside a step may lie between.
    let automatic = list.items.iter().map(|item| item.item).chain(items).all(|item| number(item) == Some(1));
    // "Sample address: https://…" shows what the step before it means, and nothing follows from it.
    let example = |block: &Block| match &block.kind {
        BlockKind::Paragraph(nodes) => context.signal(block.id).form.setting && text_of(nodes).contains("://"),
        _ => false,
    };
    let inside = |block: &Block| match &block.kind {
        BlockKind::Quote { alert, .. } => alert.is_some(),
        BlockKind::Code { .. } => true,
        BlockKind::Paragraph(nodes) => {
            matches!(nodes.as_slice(), [Node::Image { .. }])
                || matches!(context.signal(block.id).line(0), Line::Note(_))
        }
        BlockKind::Heading { .. } | BlockKind::List { .. } | BlockKind::Table { .. } | BlockKind::Rule => false,
    };
    let [gap] = gap else { return false };
    automatic && (example(gap) || (list.items.len() > 1 && inside(gap)))
}

/// Reads the numbers of `list`, leaving an issue for each that is odd.
pub(super) fn arrange(list: &List<'_>, context: &mut Context<'_>) -> Arrangement {
    let numbers: Vec<Option<u32>> =
        list.items.iter().map(|item| item.item.number.as_deref().and_then(|digits| digits.parse().ok())).collect();
    let (arrangement, oddities) = read(&numbers);
    context.issues.extend(oddities.into_iter().map(|(at, kind)| Issue { kind, span: list.items[at].item.marker }));
    arrangement
}

fn read(numbers: &[Option<u32>]) -> (Arrangement, Vec<(usize, IssueKind)>) {
    let mut nested = vec![false; numbers.len()];
    let mut variants: Vec<Vec<usize>> = Vec::new();
    let mut oddities = Vec::new();
    let automatic = numbers.len() > 1 && numbers[0] == Some(1) && numbers[1] == Some(1);
    let mut previous = match numbers.first() {
        Some(&Some(first)) => first,
        _ => return (Arrangement { nested, variants }, oddities),
    };
    let mut at = 1;
    while at < numbers.len() {
        let Some(number) = numbers[at] else { break };
        let count = u32::try_from(at + 1).unwrap_or(u32::MAX);
        if (automatic && (number == 1 || number == count)) || number == previous + 1 {
            previous = number;
        } else if number > previous {
            oddities.push((at, IssueKind::NumberGap { number, expected: previous + 1 }));
            previous = number;
        } else if number == previous {
            oddities.push((at, IssueKind::NumberRepeat { number }));
        } else if number == 1 {
            let run = ascending(&numbers[at..]);
            let resumes = numbers.get(at + run).copied().flatten() == Some(previous + 1);
            let reading = if resumes { Renumbering::Substeps } else { Renumbering::Continuation };
            oddities.push((at, IssueKind::NumberBackwards { number, previous, reading, shared: None }));
            if resumes {
                nested[at..at + run].fill(true);
                at += run;
                continue;
            }
            previous = 1;
        } else {
            let run = ascending(&numbers[at..]);
            let reading = Renumbering::Variant;
            oddities.push((at, IssueKind::NumberBackwards { number, previous, reading, shared: None }));
            if variants.is_empty() {
                let first = numbers[..at].iter().rposition(|&other| other == Some(number)).unwrap_or(at);
                variants.push((first..at).collect());
            }
            variants.push((at..at + run).collect());
            previous = numbers[at + run - 1].unwrap_or(number);
            at += run;
            continue;
        }
        at += 1;
    }
    (Arrangement { nested, variants }, oddities)
}

/// How many numbers at the start of `numbers` go up one by one.
fn ascending(numbers: &[Option<u32>]) -> usize {
    let steps = numbers.windows(2).take_while(|pair| matches!(pair, [Some(a), Some(b)] if *b == a + 1));
    steps.count() + 1
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::issue::IssueKind;

    fn of(numbers: &[u32]) -> (Vec<usize>, Vec<Vec<usize>>, usize) {
        let numbers: Vec<Option<u32>> = numbers.iter().copied().map(Some).collect();
        let (arrangement, oddities) = read(&numbers);
        let nested = arrangement.nested.iter().enumerate().filter(|(_, nested)| **nested).map(|(at, _)| at).collect();
        (nested, arrangement.variants, oddities.len())
    }

    #[test]
    fn ordinary_and_automatic_numbers_are_fine() {
        for numbers in [&[1, 2, 3][..], &[1, 1, 1], &[1, 1, 1, 4, 1, 1], &[4, 5, 6], &[1]] {
            assert_eq!(of(numbers), (vec![], vec![], 0), "{numbers:?}");
        }
    }

    #[test]
    fn gaps_and_repeats_keep_the_order() {
        assert_eq!(of(&[1, 2, 4, 5]), (vec![], vec![], 1));
        assert_eq!(of(&[1, 2, 2, 3]), (vec![], vec![], 1));
        assert_eq!(of(&[1, 2, 4, 6]).2, 2);
    }

    #[test]
    fn a_restart_that_resumes_is_nested() {
        assert_eq!(of(&[1, 2, 3, 1, 2, 4]), (vec![3, 4], vec![], 1));
        assert_eq!(of(&[1, 2, 3, 1, 2]), (vec![], vec![], 1));
    }

    #[test]
    fn an_overlap_is_a_second_version() {
        assert_eq!(of(&[1, 2, 3, 4, 2, 3]), (vec![], vec![vec![1, 2, 3], vec![4, 5]], 1));
        let (_, oddities) = read(&[Some(1), Some(2), Some(3), Some(2)]);
        assert!(matches!(oddities[0].1, IssueKind::NumberBackwards { number: 2, previous: 3, .. }));
    }
}
