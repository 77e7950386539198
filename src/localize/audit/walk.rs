//! [`pieces`]: every part of a message, whatever it stands in.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant};

/// A part of a message.
#[derive(Clone, Copy)]
pub(super) enum Piece<'a> {
    /// Text.
    Text(&'a str),
    /// Something that is filled in or selected by.
    Inline(&'a InlineExpression<&'a str>),
    /// A choice between forms.
    Select {
        /// By what it is chosen.
        selector: &'a InlineExpression<&'a str>,
        /// The forms.
        variants: &'a [Variant<&'a str>],
    },
}

/// Every part of `pattern` in order, those inside others behind these.
pub(super) fn pieces<'a>(pattern: &'a Pattern<&'a str>) -> Vec<Piece<'a>> {
    let mut all = Vec::new();
    read(pattern, &mut all);
    all
}

/// What `inline` refers to in its catalogue. No function can be called, since pages offer none.
pub(super) fn reference(inline: &InlineExpression<&str>) -> Option<String> {
    let with = |name: String, attribute: &Option<fluent_syntax::ast::Identifier<&str>>| match attribute {
        Some(attribute) => format!("{name}.{}", attribute.name),
        None => name,
    };
    match inline {
        InlineExpression::MessageReference { id, attribute } => Some(with(id.name.to_owned(), attribute)),
        InlineExpression::TermReference { id, attribute, .. } => Some(with(format!("-{}", id.name), attribute)),
        InlineExpression::FunctionReference { id, .. } => Some(format!("{}()", id.name)),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::VariableReference { .. }
        | InlineExpression::Placeable { .. } => None,
    }
}

fn read<'a>(pattern: &'a Pattern<&'a str>, all: &mut Vec<Piece<'a>>) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => all.push(Piece::Text(value)),
            PatternElement::Placeable { expression } => of_expression(expression, all),
        }
    }
}

fn of_expression<'a>(expression: &'a Expression<&'a str>, all: &mut Vec<Piece<'a>>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, all),
        Expression::Select { selector, variants } => {
            all.push(Piece::Select { selector, variants });
            of_inline(selector, all);
            variants.iter().for_each(|variant| read(&variant.value, all));
        }
    }
}

fn of_inline<'a>(inline: &'a InlineExpression<&'a str>, all: &mut Vec<Piece<'a>>) {
    all.push(Piece::Inline(inline));
    match inline {
        InlineExpression::Placeable { expression } => of_expression(expression, all),
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => {
            arguments.positional.iter().for_each(|argument| of_inline(argument, all));
        }
        _ => {}
    }
}
