//! [`Nest`]: which of many spans, most of them inside one another, holds a place.

use super::Span;

/// Spans in an order in which each follows those around it, so that the innermost around a place is found without
/// looking at all of them.
#[derive(Clone, Debug, Default)]
pub struct Nest {
    /// By start, the longer first.
    nodes: Vec<Node>,
}

#[derive(Clone, Debug)]
struct Node {
    span: Span,
    /// Its number among the spans as given.
    index: usize,
    /// The last node before it that ends behind its start.
    around: Option<usize>,
}

impl Nest {
    /// Puts `spans` in order.
    #[must_use]
    pub fn new(spans: impl Iterator<Item = Span>) -> Self {
        let mut nodes: Vec<Node> = spans.enumerate().map(|(index, span)| Node { span, index, around: None }).collect();
        nodes.sort_by_key(|node| (node.span.start, std::cmp::Reverse(node.span.end)));
        let mut open: Vec<usize> = Vec::new();
        for at in 0..nodes.len() {
            let start = nodes[at].span.start;
            while open.last().is_some_and(|&last| nodes[last].span.end <= start) {
                open.pop();
            }
            nodes[at].around = open.last().copied();
            open.push(at);
        }
        Self { nodes }
    }

    /// The number of the shortest span that holds all of `span`; of equal ones, the first.
    #[must_use]
    pub fn innermost(&self, span: Span) -> Option<usize> {
        // What ends where an empty span stands holds it too, but is around nothing that begins there.
        let until = [span.start + 1, span.start].into_iter().take(if span.is_empty() { 2 } else { 1 });
        let last = until.filter_map(|end| self.nodes.partition_point(|node| node.span.start < end).checked_sub(1));
        let around = last.flat_map(|last| std::iter::successors(Some(last), |&at| self.nodes[at].around));
        let holding = around.map(|at| &self.nodes[at]).filter(|node| span.end <= node.span.end);
        holding.min_by_key(|node| (node.span.len(), node.index)).map(|node| node.index)
    }
}

#[cfg(test)]
mod tests {
    use super::Nest;
    use crate::source::Span;

    #[test]
    fn the_innermost_span_is_found_among_nested_equal_and_crossing_ones() {
        let spans = [(0, 20), (2, 8), (2, 8), (4, 6), (10, 10), (12, 18), (15, 25)].map(|(a, b)| Span::new(a, b));
        let nest = Nest::new(spans.into_iter());
        for start in 0..30 {
            for end in start..30 {
                let span = Span::new(start, end);
                let holds = |other: &&Span| other.start <= span.start && span.end <= other.end;
                let slow = spans.iter().filter(holds).min_by_key(|other| other.len());
                let found = nest.innermost(span).map(|index| spans[index]);
                assert_eq!(found, slow.copied(), "{span:?}");
            }
        }
        assert_eq!(nest.innermost(Span::new(3, 3)), Some(1));
        assert_eq!(Nest::default().innermost(Span::new(0, 0)), None);
    }
}
