//! Speech Dispatcher, spoken to over its socket by the Speech Synthesis Interface Protocol (SSIP): nothing is linked,
//! so the program starts where it is missing. It is started by its own program when it does not run.

use std::os::unix::net::UnixStream;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ssip_client_async::fifo::synchronous::Builder;
use ssip_client_async::{
    Client, ClientError, ClientName, ClientScope, MessageScope, NotificationType, OK_CANCELED,
    OK_LANGUAGE_SET, OK_NOTIFICATION_SET, OK_RATE_SET, OK_SSML_MODE_SET, OK_VOICE_SET, Response,
};

use super::{Heard, Spoken, Utterance, Voice};
use crate::session::lock;

type Connection = Client<UnixStream>;

/// How long questions may take. Listing the voices of a slow synthesizer takes seconds the first time.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often a server is started, and what lies between: an idle one takes about a second to end.
const TRIES: u32 = 8;
const BETWEEN_TRIES: Duration = Duration::from_millis(250);

/// A sentence, what hears of it, and the number of the stops before it.
type Ask = (Utterance, Heard, u64);

/// Two connections: one says sentences and waits for what becomes of them, the other stops it.
pub struct Engine {
    control: Mutex<Connection>,
    /// The number by which the first connection is stopped.
    speaker: u32,
    asks: Sender<Ask>,
    stops: Arc<AtomicU64>,
}

impl Engine {
    /// Connects; starts the server when it does not run.
    pub fn open() -> Result<Engine, String> {
        let introduce = || -> Result<_, ClientError> {
            let mut control = connect(true)?;
            let mut speaker = connect(false)?;
            name(&mut control, "control")?;
            name(&mut speaker, "article")?;
            speaker.set_ssml_mode(true)?.check_status(OK_SSML_MODE_SET)?;
            speaker.set_notification(NotificationType::All, true)?.check_status(OK_NOTIFICATION_SET)?;
            let id = speaker.history_get_client_id()?.receive_client_id()?;
            Ok((control, speaker, id))
        };
        let (control, speaker, id) =
            introduce().map_err(|error| format!("Speech Dispatcher does not answer ({error})."))?;
        let (asks, asked) = channel();
        let stops = Arc::new(AtomicU64::new(0));
        let seen = Arc::clone(&stops);
        std::thread::spawn(move || say_all(speaker, &asked, &seen));
        Ok(Engine { control: Mutex::new(control), speaker: id, asks, stops })
    }

    /// The voices of the synthesizer in use, without the many disguises (`English+Adam`) some have for each. On a
    /// connection of its own: listing them takes a second, and the voice must stop at once meanwhile.
    pub fn voices(&self) -> Result<Vec<Voice>, String> {
        let list = || -> Result<_, ClientError> {
            let mut asking = connect(true)?;
            name(&mut asking, "voices")?;
            asking.list_synthesis_voices()?.receive_synthesis_voices()
        };
        let known = list().map_err(|error| error.to_string())?;
        let known = known.into_iter().filter(|voice| !voice.name.contains('+'));
        Ok(known
            .map(|voice| Voice {
                id: voice.name.clone(),
                name: voice.name,
                lang: voice.language.unwrap_or_default(),
            })
            .collect())
    }

    /// Says a sentence instead of the one under way.
    pub fn speak(&self, utterance: Utterance, heard: Heard) -> Result<(), String> {
        self.stop()?;
        let ask = (utterance, heard, self.stops.load(Ordering::SeqCst));
        self.asks.send(ask).map_err(|_| "Speech Dispatcher has ended.".to_owned())
    }

    /// Ends the sentence under way.
    pub fn stop(&self) -> Result<(), String> {
        self.stops.fetch_add(1, Ordering::SeqCst);
        let stop = |control: &mut Connection| {
            control.cancel(MessageScope::Message(self.speaker))?.check_status(OK_CANCELED).map(drop)
        };
        stop(&mut lock(&self.control)).map_err(|error: ClientError| error.to_string())
    }
}

/// Connects; starts the server when it does not run.
fn connect(patient: bool) -> Result<Connection, ClientError> {
    let mut builder = Builder::new();
    if patient {
        builder.timeout(PATIENCE);
    }
    let mut connected = builder.build();
    // One that is just ending refuses connections and keeps a new one from starting.
    for _ in 0..TRIES {
        if connected.is_ok() {
            break;
        }
        connected = builder.with_spawn()?.build();
        if connected.is_err() {
            std::thread::sleep(BETWEEN_TRIES);
        }
    }
    Ok(connected?)
}

fn name(client: &mut Connection, component: &str) -> Result<(), ClientError> {
    client
        .set_client_name(ClientName::with_component("reader", "aldine", component))?
        .check_client_name_set()?;
    Ok(())
}

/// Says what is asked, one after the other, until nobody can ask any more or the server has ended.
fn say_all(mut client: Connection, asked: &Receiver<Ask>, stops: &AtomicU64) {
    for (utterance, heard, number) in asked {
        let stale = || stops.load(Ordering::SeqCst) != number;
        if stale() {
            heard(Spoken::Stopped);
            continue;
        }
        match say(&mut client, &utterance, &heard, &stale) {
            Ok(end) => heard(end),
            Err(error) => {
                heard(Spoken::Failed { message: error.to_string() });
                return;
            }
        }
    }
}

/// Says one sentence; gives how it ended.
fn say(
    client: &mut Connection,
    utterance: &Utterance,
    heard: &Heard,
    stale: &dyn Fn() -> bool,
) -> Result<Spoken, ClientError> {
    let here = || ClientScope::Current;
    if is_plain(&utterance.lang) {
        lenient(client.set_language(here(), &utterance.lang)?.check_status(OK_LANGUAGE_SET))?;
    }
    if !utterance.voice.is_empty() && !utterance.voice.contains(char::is_control) {
        lenient(client.set_synthesis_voice(here(), &utterance.voice)?.check_status(OK_VOICE_SET))?;
    }
    lenient(client.set_rate(here(), rate(utterance.speed))?.check_status(OK_RATE_SET))?;
    client.speak()?.check_receiving_data()?.send_line(&ssml(utterance))?;
    if stale() {
        client.cancel(MessageScope::Last)?;
    }
    // The server may tell of the beginning before it answers that the sentence waits; every sentence is waited for to its
    // end, so that what comes is always about this one.
    let mut words = utterance.words.iter();
    loop {
        match client.receive() {
            // The three lines of an index mark are one too many for the client library, which reads them and then says
            // so. Marks come in their order, and nothing else that arrives here has so many lines.
            Ok(Response::EventIndexMark(..)) | Err(ClientError::TooManyLines) => {
                if let Some(&at) = words.next() {
                    heard(Spoken::Word { at });
                }
            }
            Ok(Response::EventEnd(_)) => return Ok(Spoken::Ended),
            Ok(Response::EventCanceled(_)) => return Ok(Spoken::Stopped),
            Ok(_) => {}
            Err(error) => return Err(error),
        }
    }
}

/// A language or voice the synthesizer does not have is no reason to be silent: it takes its own.
fn lenient<T>(done: Result<T, ClientError>) -> Result<(), ClientError> {
    match done {
        Err(error @ ClientError::Io(_)) => Err(error),
        _ => Ok(()),
    }
}

/// Whether a language tag may stand in a command.
fn is_plain(lang: &str) -> bool {
    !lang.is_empty() && lang.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// Speech Dispatcher's rates are -100 to 100 around the voice's own speed. The bounds are those of eSpeak NG's module:
/// 80 to 449 words a minute around 170.
fn rate(speed: f32) -> i8 {
    const SLOWEST: f32 = 80.0 / 170.0;
    const FASTEST: f32 = 449.0 / 170.0;
    let share = if speed >= 1.0 { (speed - 1.0) / (FASTEST - 1.0) } else { (speed - 1.0) / (1.0 - SLOWEST) };
    (share.clamp(-1.0, 1.0) * 100.0).round() as i8
}

/// The sentence as SSML with a mark before each word, on one line, every sign of markup escaped.
fn ssml(utterance: &Utterance) -> String {
    let mut out = String::from("<speak>");
    let mut words = utterance.words.iter().copied().peekable();
    let mut at = 0;
    for sign in utterance.text.chars() {
        while words.peek().is_some_and(|&word| word <= at) {
            let word = words.next().unwrap_or_default();
            if word == at {
                out.push_str(&format!("<mark name=\"{word}\"/>"));
            }
        }
        match sign {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            _ if sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}') => {
                out.push(' ')
            }
            _ => out.push(sign),
        }
        at += sign.len_utf16() as u32;
    }
    out.push_str("</speak>");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_cannot_leave_its_line_or_its_markup() {
        let utterance = Utterance {
            text: "𝒜 <b> & \"x\"\r\n.\r\nSTOP all".into(),
            words: vec![0, 3, 17],
            ..Utterance::default()
        };
        assert_eq!(
            ssml(&utterance),
            "<speak><mark name=\"0\"/>𝒜 <mark name=\"3\"/>&lt;b&gt; &amp; &quot;x&quot;  .  \
             <mark name=\"17\"/>STOP all</speak>"
        );
    }

    #[test]
    fn a_speed_becomes_a_rate_the_server_takes() {
        assert_eq!([0.0, 0.5, 1.0, 2.0, 3.0, f32::INFINITY].map(rate), [-100, -94, 0, 61, 100, 100]);
    }

    #[test]
    fn a_language_cannot_carry_a_command() {
        assert!(is_plain("pt-BR") && !is_plain("en\r\nSTOP all") && !is_plain(""));
    }
}
