//! A query as a tree of conditions, and the tree as an FTS5 expression and SQL.

use rusqlite::types::Value;

use super::terms::Term;
use crate::index::EVERY_ITEM;

/// Conditions and how they are joined.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// Asked of the index.
    Term(Term),
    /// Asked of the tables.
    Fact(Fact),
    All(Vec<Node>),
    Any(Vec<Node>),
    Not(Box<Node>),
}

/// A condition on the tables `states` and `items`. Only our own words are in the SQL; what was typed is bound.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fact {
    pub sql: &'static str,
    /// One for each `?`, in order.
    pub values: Vec<Value>,
    /// Whether it reads the table `items`.
    pub items: bool,
}

/// What SQL needs to know of a query.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// The FTS5 expression, when the index is asked.
    pub expression: Option<String>,
    /// Conditions, each with its values in order.
    pub facts: Vec<(String, Vec<Value>)>,
    /// Whether one of them reads the table `items`.
    pub items: bool,
}

impl Node {
    /// Divides the tree into one expression for the index, which drives the search, and conditions on its rows.
    /// `row`: the SQL name of the item's row.
    pub fn plan(&self, row: &str) -> Plan {
        let parts = match self {
            Node::All(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        };
        let (indexed, others): (Vec<&Node>, Vec<&Node>) = parts.iter().partition(|part| part.is_indexed());
        Plan {
            expression: (!indexed.is_empty()).then(|| all(&indexed)),
            items: others.iter().any(|part| part.reads_items()),
            facts: others
                .into_iter()
                .map(|part| {
                    let mut values = Vec::new();
                    (part.sql(row, &mut values), values)
                })
                .collect(),
        }
    }

    /// Whether the index has to put together the rows of every word with some beginning.
    pub fn has_prefix(&self) -> bool {
        match self {
            Node::Term(term) => term.prefix,
            Node::Fact(_) => false,
            Node::All(parts) | Node::Any(parts) => parts.iter().any(Node::has_prefix),
            Node::Not(part) => part.has_prefix(),
        }
    }

    /// The terms a hit shows: those that are not excluded.
    pub fn wanted(&self) -> Vec<&Term> {
        match self {
            Node::Term(term) => vec![term],
            Node::All(parts) | Node::Any(parts) => parts.iter().flat_map(Node::wanted).collect(),
            Node::Fact(_) | Node::Not(_) => Vec::new(),
        }
    }

    fn is_indexed(&self) -> bool {
        match self {
            Node::Term(_) => true,
            Node::Fact(_) => false,
            Node::All(parts) | Node::Any(parts) => parts.iter().all(Node::is_indexed),
            Node::Not(part) => part.is_indexed(),
        }
    }

    fn reads_items(&self) -> bool {
        match self {
            Node::Term(_) => false,
            Node::Fact(fact) => fact.items,
            Node::All(parts) | Node::Any(parts) => parts.iter().any(Node::reads_items),
            Node::Not(part) => part.reads_items(),
        }
    }

    /// Of a tree that only the index is asked.
    fn expression(&self) -> String {
        match self {
            Node::Term(term) => term.expression(),
            Node::All(parts) => all(&parts.iter().collect::<Vec<_>>()),
            Node::Any(parts) => {
                let parts: Vec<String> =
                    parts.iter().map(|part| format!("({})", part.expression())).collect();
                parts.join(" OR ")
            }
            Node::Not(_) => all(&[self]),
            Node::Fact(_) => every_item(),
        }
    }

    fn sql(&self, row: &str, values: &mut Vec<Value>) -> String {
        let join = |parts: &[Node], operator: &str, values: &mut Vec<Value>| {
            let parts: Vec<String> = parts.iter().map(|part| part.sql(row, values)).collect();
            format!("({})", parts.join(operator))
        };
        if self.is_indexed() {
            values.push(self.expression().into());
            return format!("{row} IN (SELECT rowid FROM search WHERE search MATCH ?)");
        }
        match self {
            Node::Fact(fact) => {
                values.extend(fact.values.iter().cloned());
                format!("({})", fact.sql)
            }
            Node::All(parts) => join(parts, " AND ", values),
            Node::Any(parts) => join(parts, " OR ", values),
            // What is not known of an item is not so.
            Node::Not(part) => format!("NOT coalesce({}, 0)", part.sql(row, values)),
            Node::Term(_) => String::new(),
        }
    }
}

/// All of them; FTS5's NOT has two sides.
fn all(parts: &[&Node]) -> String {
    let mut wanted = Vec::new();
    let mut unwanted = Vec::new();
    for part in parts {
        match part {
            Node::Not(part) => unwanted.push(format!("({})", part.expression())),
            part => wanted.push(format!("({})", part.expression())),
        }
    }
    let wanted = if wanted.is_empty() { every_item() } else { wanted.join(" AND ") };
    match unwanted.is_empty() {
        true => wanted,
        false => format!("({wanted}) NOT ({})", unwanted.join(" OR ")),
    }
}

fn every_item() -> String {
    format!("meta : \"{EVERY_ITEM}\"")
}
