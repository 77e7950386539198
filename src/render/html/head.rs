//! What the built-in templates see of a runbook when its body is made without them: the few fields that they look at.

use serde::Serialize;

use crate::render::json::{self, Runbook};

/// A part of [`Runbook`], with the same names.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Head<'a> {
    id: &'a str,
    kind: &'static str,
    title: Title<'a>,
    nav_title: &'a str,
    procedures: Vec<Procedure>,
    meta: Meta<'a>,
    translation: Translation<'a>,
    quality: Quality<'a>,
    publish: &'a json::Publish,
    shape_hash: &'a str,
}

#[derive(Serialize)]
struct Title<'a> {
    html: &'a str,
}

/// Only the numbers of procedures and steps are shown.
#[derive(Serialize)]
struct Procedure {
    steps: Vec<()>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Meta<'a> {
    date: Option<&'a str>,
    custom_ids: &'a [String],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Translation<'a> {
    r#type: &'static str,
    source_locale: &'a str,
    handoff: Option<&'a str>,
    staleness: &'a json::Staleness,
}

#[derive(Serialize)]
struct Quality<'a> {
    flags: &'a [&'static str],
}

impl<'a> Head<'a> {
    pub(super) fn of(runbook: &'a Runbook<'a>) -> Self {
        let (meta, translation) = (&runbook.meta, &runbook.translation);
        let procedure = |procedure: &json::Procedure<'_>| Procedure { steps: vec![(); procedure.steps.len()] };
        Self {
            id: runbook.id,
            kind: runbook.kind,
            title: Title { html: &runbook.title.html },
            nav_title: runbook.nav_title,
            procedures: runbook.procedures.iter().map(procedure).collect(),
            meta: Meta { date: meta.date.as_deref(), custom_ids: &meta.custom_ids },
            translation: Translation {
                r#type: translation.r#type,
                source_locale: translation.source_locale,
                handoff: translation.handoff.as_deref(),
                staleness: &translation.staleness,
            },
            quality: Quality { flags: &runbook.quality.flags },
            publish: &runbook.publish,
            shape_hash: &runbook.shape_hash,
        }
    }
}
