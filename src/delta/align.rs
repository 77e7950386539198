//! Which step became which: by what both say, in order as far as that goes, and across others where only one fits.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// What is compared of a step.
#[derive(Clone, Copy)]
pub(super) struct Wording<'a> {
    /// All it says.
    pub(super) whole: &'a str,
    /// Its first paragraph.
    pub(super) text: &'a str,
}

/// A step of the old runbook and what it became, by their places among all steps.
pub(super) type Row = (Option<usize>, Option<usize>);

/// The most pairs of steps that are looked at for likeness in one stretch; a longer one is paired in order.
const MOST_PAIRS: usize = 10_000;
/// How much of a step is looked at for likeness, in characters.
const LONGEST: usize = 200;
/// From this share of common pairs of letters on, two steps are alike, in percent.
const ALIKE: usize = 50;

/// Every step of `old` and `new` once, in the order of `new`; what is gone stands where it stood.
pub(super) fn align(old: &[Wording<'_>], new: &[Wording<'_>]) -> Vec<Row> {
    let [all_old, all_new] = [old, new].map(|steps| steps.iter().map(|step| step.whole).collect::<Vec<_>>());
    let stretches = capture_diff_slices(Algorithm::Patience, &all_old, &all_new);
    let differing: Vec<&DiffOp> = stretches.iter().filter(|op| !matches!(op, DiffOp::Equal { .. })).collect();
    let came_from = passed(old, new, &differing);
    let gone: BTreeSet<usize> = came_from.values().copied().collect();
    let mut rows = Vec::new();
    for stretch in &stretches {
        if let DiffOp::Equal { old_index, new_index, len } = *stretch {
            rows.extend((0..len).map(|at| (Some(old_index + at), Some(new_index + at))));
            continue;
        }
        let before: Vec<usize> = stretch.old_range().filter(|at| !gone.contains(at)).collect();
        let now: Vec<usize> = stretch.new_range().filter(|at| !came_from.contains_key(at)).collect();
        rows.extend(woven(paired(old, new, &before, &now), &stretch.new_range(), &came_from));
    }
    rows
}

/// Steps that went past others: what says the same, where only one step of either side does. Old places by new ones.
fn passed(old: &[Wording<'_>], new: &[Wording<'_>], differing: &[&DiffOp]) -> BTreeMap<usize, usize> {
    let mut places: BTreeMap<&str, [Vec<usize>; 2]> = BTreeMap::new();
    for stretch in differing {
        stretch.old_range().for_each(|at| places.entry(old[at].whole).or_default()[0].push(at));
        stretch.new_range().for_each(|at| places.entry(new[at].whole).or_default()[1].push(at));
    }
    let only = |[before, now]: &[Vec<usize>; 2]| match (before.as_slice(), now.as_slice()) {
        ([before], [now]) => Some((*now, *before)),
        _ => None,
    };
    places.values().filter_map(only).collect()
}

/// What became of the steps `before`, given the steps `now` of the same stretch: those that are alike belong together,
/// and between two such pairs the first of what was there became the first of what is there.
fn paired(old: &[Wording<'_>], new: &[Wording<'_>], before: &[usize], now: &[usize]) -> Vec<Row> {
    let letters =
        |steps: &[Wording<'_>], places: &[usize]| places.iter().map(|at| pairs(steps[*at].text)).collect::<Vec<_>>();
    let alike = match before.len() * now.len() {
        0 | 1 => Vec::new(),
        few if few <= MOST_PAIRS => alike(&letters(old, before), &letters(new, now)),
        _ => Vec::new(),
    };
    let mut rows = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (next_i, next_j) in alike.into_iter().chain([(before.len(), now.len())]) {
        let (gap_before, gap_now) = (&before[i..next_i], &now[j..next_j]);
        let longer = gap_before.len().max(gap_now.len());
        rows.extend((0..longer).map(|at| (gap_before.get(at).copied(), gap_now.get(at).copied())));
        rows.extend(before.get(next_i).zip(now.get(next_j)).map(|(before, now)| (Some(*before), Some(*now))));
        (i, j) = (next_i + 1, next_j + 1);
    }
    rows
}

/// `rows` with the steps among them that came from elsewhere, in the order of the new places.
fn woven(rows: Vec<Row>, new: &Range<usize>, came_from: &BTreeMap<usize, usize>) -> Vec<Row> {
    let mut placed: Vec<(usize, Row)> = Vec::with_capacity(rows.len());
    let mut next = new.end;
    for row in rows.into_iter().rev() {
        next = row.1.unwrap_or(next);
        placed.push((next, row));
    }
    placed.reverse();
    placed.extend(came_from.range(new.clone()).map(|(now, before)| (*now, (Some(*before), Some(*now)))));
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, row)| row).collect()
}

/// Neighbouring letters of a text, in any script.
fn pairs(text: &str) -> BTreeSet<(char, char)> {
    let letters = || text.chars().take(LONGEST);
    letters().zip(letters().skip(1)).collect()
}

/// Pairs of alike texts in the order of both sides, as much alike as can be in all.
fn alike(old: &[BTreeSet<(char, char)>], new: &[BTreeSet<(char, char)>]) -> Vec<(usize, usize)> {
    let likeness = |i: usize, j: usize| {
        let common = old[i].intersection(&new[j]).count();
        let percent = 200 * common / (old[i].len() + new[j].len()).max(1);
        if percent >= ALIKE { percent } else { 0 }
    };
    // best[i][j]: how alike the texts from i and j on can be in all.
    let mut best = vec![vec![0; new.len() + 1]; old.len() + 1];
    let mut own = vec![vec![0; new.len()]; old.len()];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            own[i][j] = likeness(i, j);
            let together = if own[i][j] > 0 { own[i][j] + best[i + 1][j + 1] } else { 0 };
            best[i][j] = together.max(best[i + 1][j]).max(best[i][j + 1]);
        }
    }
    let mut together = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < old.len() && j < new.len() {
        if own[i][j] > 0 && best[i][j] == own[i][j] + best[i + 1][j + 1] {
            together.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[i][j] == best[i + 1][j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    together
}
