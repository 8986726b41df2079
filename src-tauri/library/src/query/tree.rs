//! Pieces -> a tree of conditions.
//!
//! `or` joins the two pieces beside it and binds tighter than the AND between pieces: `sea whale or dolphin` asks for
//! the sea and one of the two.

use std::ops::Range;

use super::expression::Node;
use super::filters::{self, Meaning};
use super::pieces::{Piece, Shape, Value, pieces};
use super::terms::Term;
use super::{ParsedQuery, QueryToken, TokenKind, utf16};
use crate::Sort;

/// FTS5 bounds the size of an expression; nobody types more.
const MOST_TERMS: usize = 64;
/// Groups within groups.
const MOST_DEPTH: usize = 16;
/// Characters of a query that are looked at.
const MOST_CHARS: usize = 4000;

/// A query, understood.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Parsed {
    /// The conditions; `None` when nothing is asked.
    pub root: Option<Node>,
    /// The order asked for.
    pub sort: Option<Sort>,
    /// Whether it says itself where to look.
    pub names_place: bool,
    /// What was not understood, in words.
    pub notes: Vec<String>,
    tokens: Vec<(Range<usize>, Token)>,
}

#[derive(Debug, PartialEq)]
struct Token {
    kind: TokenKind,
    name: Option<String>,
    value: Option<String>,
    problem: Option<String>,
    suggestion: Option<String>,
}

impl Token {
    fn new(kind: TokenKind) -> Token {
        Token { kind, name: None, value: None, problem: None, suggestion: None }
    }
}

/// Understands a query; `now`: Unix milliseconds. Never fails.
pub(crate) fn parse(text: &str, now: i64) -> Parsed {
    let mut parsed = Parsed::default();
    let end = text.char_indices().nth(MOST_CHARS).map_or(text.len(), |(end, _)| end);
    if end < text.len() {
        parsed.notes.push(format!("only the first {MOST_CHARS} characters were used"));
    }
    let pieces = pieces(text.get(..end).unwrap_or(text));
    let mut reader = Reader { pieces: &pieces, at: 0, now, terms: 0, parsed };
    let parts = reader.group(0);
    let mut parsed = reader.parsed;
    parsed.root = joined(parts);
    parsed
}

fn joined(mut parts: Vec<Node>) -> Option<Node> {
    match parts.len() {
        0 | 1 => parts.pop(),
        _ => Some(Node::All(parts)),
    }
}

struct Reader<'t> {
    pieces: &'t [Piece<'t>],
    at: usize,
    now: i64,
    terms: usize,
    parsed: Parsed,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<&'t Piece<'t>> {
        self.pieces.get(self.at)
    }

    fn token(&mut self, span: &Range<usize>, token: Token) {
        if let Some(problem) = &token.problem {
            self.parsed.notes.push(problem.clone());
        }
        self.parsed.tokens.push((span.clone(), token));
    }

    fn sign(&mut self, span: &Range<usize>, kind: TokenKind) {
        self.token(span, Token::new(kind));
    }

    fn problem(&mut self, span: &Range<usize>, problem: impl Into<String>) {
        self.token(span, Token { problem: Some(problem.into()), ..Token::new(TokenKind::Problem) });
    }

    /// Reads to the end of a group, or of the query.
    fn group(&mut self, depth: usize) -> Vec<Node> {
        // An operand that was not understood holds its place, so that `or` finds its own.
        let mut parts: Vec<Option<Node>> = Vec::new();
        while let Some(piece) = self.peek() {
            match piece.shape {
                Shape::Close if depth > 0 => break,
                Shape::Or => {
                    self.at += 1;
                    let follows =
                        !matches!(self.peek().map(|next| &next.shape), None | Some(Shape::Or | Shape::Close));
                    if parts.is_empty() || !follows {
                        let side = if parts.is_empty() { "before" } else { "after" };
                        self.problem(&piece.span, format!("nothing stands {side} “or”"));
                        continue;
                    }
                    self.sign(&piece.span, TokenKind::Or);
                    let right = self.operand(depth);
                    let left = parts.pop().flatten();
                    parts.push(either(left, right));
                }
                _ => {
                    let part = self.operand(depth);
                    parts.push(part);
                }
            }
        }
        parts.into_iter().flatten().collect()
    }

    /// Reads one piece with its signs, or one group.
    fn operand(&mut self, depth: usize) -> Option<Node> {
        let piece = self.peek()?;
        self.at += 1;
        match &piece.shape {
            Shape::Not => {
                let next = self.peek().filter(|next| next.span.start == piece.span.end);
                if next.is_none_or(|next| matches!(next.shape, Shape::Close | Shape::Or)) {
                    self.problem(&piece.span, "nothing stands after “-”");
                    return None;
                }
                self.sign(&piece.span, TokenKind::Not);
                let part = self.operand(depth)?;
                Some(match part {
                    Node::Not(part) => *part,
                    part => Node::Not(Box::new(part)),
                })
            }
            Shape::Open => self.open(&piece.span, depth),
            Shape::Words(value) => self.words(&piece.span, *value),
            Shape::Filter { name, value } => self.filter(&piece.span, name, *value),
            Shape::Or | Shape::Close => {
                self.problem(&piece.span, "nothing stands beside it");
                None
            }
        }
    }

    fn open(&mut self, span: &Range<usize>, depth: usize) -> Option<Node> {
        if depth >= MOST_DEPTH {
            self.problem(span, format!("more than {MOST_DEPTH} brackets lie within each other"));
            return None;
        }
        self.sign(span, TokenKind::Open);
        let mark = self.parsed.tokens.len() - 1;
        let parts = self.group(depth + 1);
        let problem = match self.peek() {
            Some(close) => {
                self.at += 1;
                self.sign(&close.span, TokenKind::Close);
                parts.is_empty().then_some("nothing stands between the brackets")
            }
            None => Some("the bracket “(” is not closed"),
        };
        if let (Some(problem), Some((_, open))) = (problem, self.parsed.tokens.get_mut(mark)) {
            open.problem = Some(problem.to_owned());
            self.parsed.notes.push(problem.to_owned());
        }
        joined(parts)
    }

    fn words(&mut self, span: &Range<usize>, value: Value) -> Option<Node> {
        let kind = match value {
            Value { star: true, .. } => TokenKind::Prefix,
            Value { quoted: true, .. } => TokenKind::Phrase,
            _ => TokenKind::Word,
        };
        let text = value.text.trim_end_matches(|char| char == '*' && value.star);
        let term = Term::words(value.text, value.star);
        let problem = match &term {
            None => Some(format!("“{text}” has no letters or digits to look for")),
            Some(_) => unclosed(value),
        };
        let kind = if term.is_some() { kind } else { TokenKind::Problem };
        self.token(span, Token { value: Some(text.to_owned()), problem, ..Token::new(kind) });
        self.count(Node::Term(term?))
    }

    fn filter(&mut self, span: &Range<usize>, name: &str, value: Value) -> Option<Node> {
        let name = name.to_lowercase();
        let mut token = Token {
            name: Some(name.clone()),
            value: Some(value.text.to_owned()),
            problem: unclosed(value),
            ..Token::new(TokenKind::Filter)
        };
        match filters::meaning(&name, value, self.now) {
            Ok(meaning) => {
                self.token(span, token);
                match meaning {
                    Meaning::Condition(node) => self.count(node),
                    Meaning::Place(node) => {
                        self.parsed.names_place = true;
                        node.and_then(|node| self.count(node))
                    }
                    Meaning::Sort(sort) => {
                        self.parsed.sort = Some(sort);
                        None
                    }
                }
            }
            Err(wrong) => {
                token.kind = TokenKind::Problem;
                token.problem = Some(wrong.problem);
                token.suggestion = wrong.suggestion;
                self.token(span, token);
                wrong.words.and_then(|term| self.count(Node::Term(term)))
            }
        }
    }

    /// Lets a condition in while there is room.
    fn count(&mut self, node: Node) -> Option<Node> {
        self.terms += 1;
        if self.terms == MOST_TERMS + 1 {
            self.parsed.notes.push(format!("only the first {MOST_TERMS} conditions were used"));
        }
        (self.terms <= MOST_TERMS).then_some(node)
    }
}

fn unclosed(value: Value) -> Option<String> {
    value.unclosed.then(|| format!("the quotation mark before “{}” is not closed", value.text.trim()))
}

fn either(left: Option<Node>, right: Option<Node>) -> Option<Node> {
    match (left, right) {
        (Some(Node::Any(mut parts)), Some(right)) => {
            parts.push(right);
            Some(Node::Any(parts))
        }
        (Some(left), Some(right)) => Some(Node::Any(vec![left, right])),
        (left, right) => left.or(right),
    }
}

impl Parsed {
    /// As the window shows it; `text` is what was parsed.
    pub fn into_shown(self, text: &str) -> ParsedQuery {
        let token = |(span, token): (Range<usize>, Token)| QueryToken {
            start: utf16(text, span.start),
            end: utf16(text, span.end),
            kind: token.kind,
            name: token.name,
            value: token.value,
            problem: token.problem,
            suggestion: token.suggestion,
        };
        ParsedQuery { tokens: self.tokens.into_iter().map(token).collect(), notes: self.notes }
    }
}
