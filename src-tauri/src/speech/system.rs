//! The voices of macOS (AVFoundation) and Windows (WinRT). They tell where a sentence ends, not where its words are.

use std::sync::{Arc, Mutex};

use tts::Tts;

use super::{Heard, Spoken, Utterance, Voice};
use crate::session::lock;

/// The system's synthesizer.
pub struct Engine {
    tts: Mutex<Tts>,
    /// What hears of the sentence under way.
    heard: Arc<Mutex<Option<Heard>>>,
}

impl Engine {
    /// Opens the system's synthesizer.
    pub fn open() -> Result<Engine, String> {
        let tts = Tts::default().map_err(|error| error.to_string())?;
        if !tts.supported_features().utterance_callbacks {
            return Err("This system's speech does not tell when a sentence ends.".to_owned());
        }
        let heard: Arc<Mutex<Option<Heard>>> = Arc::default();
        let tell = |end: Spoken| {
            let heard = Arc::clone(&heard);
            move |_| {
                if let Some(heard) = lock(&heard).take() {
                    heard(end.clone());
                }
            }
        };
        tts.on_utterance_end(Some(Box::new(tell(Spoken::Ended)))).map_err(|error| error.to_string())?;
        tts.on_utterance_stop(Some(Box::new(tell(Spoken::Stopped)))).map_err(|error| error.to_string())?;
        Ok(Engine { tts: Mutex::new(tts), heard })
    }

    /// The voices that are installed.
    pub fn voices(&self) -> Result<Vec<Voice>, String> {
        let voices = lock(&self.tts).voices().map_err(|error| error.to_string())?;
        let voice = |voice: tts::Voice| Voice {
            name: voice.name(),
            id: voice.id(),
            lang: voice.language().to_string(),
        };
        Ok(voices.into_iter().map(voice).collect())
    }

    /// Says a sentence instead of the one under way.
    pub fn speak(&self, utterance: Utterance, heard: Heard) -> Result<(), String> {
        self.stop()?;
        let mut tts = lock(&self.tts);
        let say = |tts: &mut Tts| -> Result<(), tts::Error> {
            let voices = tts.voices()?;
            let of_language = || {
                let wanted = primary(&utterance.lang);
                voices.iter().find(|voice| !wanted.is_empty() && primary(&voice.language()) == wanted)
            };
            let chosen = voices.iter().find(|voice| voice.id() == utterance.voice).or_else(of_language);
            if let Some(voice) = chosen {
                tts.set_voice(voice)?;
            }
            let rate = (tts.normal_rate() * utterance.speed).clamp(tts.min_rate(), tts.max_rate());
            tts.set_rate(rate)?;
            *lock(&self.heard) = Some(heard);
            tts.speak(utterance.text.as_str(), true)?;
            Ok(())
        };
        say(&mut tts).map_err(|error| error.to_string())
    }

    /// Ends the sentence under way.
    pub fn stop(&self) -> Result<(), String> {
        let heard = lock(&self.heard).take();
        let stopped = lock(&self.tts).stop().map(drop);
        if let Some(heard) = heard {
            heard(Spoken::Stopped);
        }
        stopped.map_err(|error| error.to_string())
    }
}

/// The language of a tag without its region: `en` of `en-US`.
fn primary(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}
