//! [`RULES`]: the catalogue. Tests keep it whole: every rule has its page, and every page's examples run.

mod accessibility;
mod catalogues;
mod commands;
mod configuration;
mod freshness;
mod front_matter;
mod input;
mod labels;
mod links;
mod numbering;
mod parity;
mod pipeline;
mod structure;
mod suppressions;
mod typography;

use super::rule::Rule;

/// Every rule, sorted by code.
pub static RULES: &[&Rule] = &[
    &accessibility::alt_missing::RULE,
    &accessibility::alt_untranslated::RULE,
    &configuration::unknown_rule::RULE,
    &configuration::idle_setting::RULE,
    &catalogues::missing_message::RULE,
    &catalogues::broken_message::RULE,
    &catalogues::variable_mismatch::RULE,
    &front_matter::yaml_broken::RULE,
    &front_matter::key_translated::RULE,
    &front_matter::key_unknown::RULE,
    &front_matter::locale_mismatch::RULE,
    &front_matter::translation_type_invalid::RULE,
    &front_matter::date_invalid::RULE,
    &front_matter::date_order::RULE,
    &front_matter::hash_malformed::RULE,
    &front_matter::title_untranslated::RULE,
    &front_matter::indexing_conflict::RULE,
    &front_matter::duplicate_key::RULE,
    &front_matter::front_matter_missing::RULE,
    &front_matter::duplicate_id::RULE,
    &front_matter::value_not_text::RULE,
    &front_matter::duplicate_file_id::RULE,
    &front_matter::unknown_id::RULE,
    &freshness::source_changed::RULE,
    &freshness::behind_siblings::RULE,
    &freshness::old_handoff::RULE,
    &freshness::source_gone::RULE,
    &input::unreadable_file::RULE,
    &input::not_utf_8::RULE,
    &input::empty_article::RULE,
    &input::unknown_locale::RULE,
    &input::duplicate_edition::RULE,
    &input::file_too_large::RULE,
    &input::include_refused::RULE,
    &links::link_set::RULE,
    &links::punct_in_link::RULE,
    &links::empty_link::RULE,
    &links::link_moved::RULE,
    &links::image_missing::RULE,
    &links::address_refused::RULE,
    &links::link_lost::RULE,
    &numbering::number_backwards::RULE,
    &numbering::number_gap::RULE,
    &numbering::number_repeat::RULE,
    &numbering::starts_late::RULE,
    &numbering::step_reference::RULE,
    &numbering::marker_differs::RULE,
    &parity::step_count::RULE,
    &parity::block_kind::RULE,
    &parity::heading_tree::RULE,
    &parity::code_block::RULE,
    &parity::table_shape::RULE,
    &parity::image_set::RULE,
    &parity::alert_kind::RULE,
    &parity::segment_empty::RULE,
    &parity::sibling_shape::RULE,
    &parity::sentence_lost::RULE,
    &pipeline::words_lost::RULE,
    &pipeline::internal_error::RULE,
    &structure::no_steps::RULE,
    &structure::list_split::RULE,
    &structure::note_outside_step::RULE,
    &structure::pseudo_alert::RULE,
    &structure::lettered_marker::RULE,
    &structure::heading_missing::RULE,
    &structure::anchor_foreign::RULE,
    &structure::alert_translated::RULE,
    &structure::raw_html::RULE,
    &structure::segment_unpaired::RULE,
    &structure::unknown_tag::RULE,
    &structure::date_as_list::RULE,
    &structure::label_as_marker::RULE,
    &structure::marker_no_space::RULE,
    &structure::indented_callout::RULE,
    &structure::typed_bullets::RULE,
    &structure::nested_too_deep::RULE,
    &structure::heading_levels::RULE,
    &structure::directive_visible::RULE,
    &suppressions::suppression_without_reason::RULE,
    &suppressions::suppression_not_understood::RULE,
    &suppressions::suppression_of_nothing::RULE,
    &commands::command_altered::RULE,
    &typography::amp_stranded::RULE,
    &labels::label_lead_in::RULE,
    &labels::label_function_word::RULE,
    &labels::path_broken::RULE,
    &labels::label_punct::RULE,
    &labels::label_affirmation::RULE,
];
