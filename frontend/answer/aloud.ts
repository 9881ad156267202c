/** Reads a question and its answers aloud, where the device has a voice for the language. */
export function aloud(form: HTMLFormElement) {
  if (!('speechSynthesis' in window)) {
    return;
  }
  const words: { readAloud: string; stop: string } = JSON.parse(form.dataset.words!);
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('.answer-aloud')];
  let reading: HTMLButtonElement | undefined;

  const languageOf = (button: HTMLElement) => button.closest<HTMLElement>('[lang]')!.lang;
  const voiceFor = (language: string) => {
    const short = language.split('-')[0].toLowerCase();
    const voices = speechSynthesis.getVoices().filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === short);
    return voices.find((voice) => voice.lang.replace('_', '-') === language) ?? voices[0];
  };
  const offer = () => buttons.forEach((button) => (button.hidden = !voiceFor(languageOf(button))));
  const ended = () => {
    reading?.querySelector('span')!.replaceChildren(words.readAloud);
    reading = undefined;
  };

  const read = (button: HTMLButtonElement) => {
    const again = reading === button;
    speechSynthesis.cancel();
    ended();
    if (again) {
      return;
    }
    const card = button.closest<HTMLElement>('.answer-card')!;
    const said = [
      card.querySelector('.answer-text')!.textContent!,
      ...[...card.querySelectorAll('.answer-choice')].map((choice) => choice.textContent!.trim()),
    ];
    const speech = new SpeechSynthesisUtterance(said.map((one) => one.trim().replace(/[.!?]?$/, '.')).join(' '));
    speech.lang = languageOf(button);
    speech.voice = voiceFor(speech.lang) ?? null;
    speech.rate = 0.9;
    reading = button;
    button.querySelector('span')!.textContent = words.stop;
    speech.addEventListener('end', () => reading === button && ended());
    speech.addEventListener('error', () => reading === button && ended());
    speechSynthesis.speak(speech);
  };

  buttons.forEach((button) => button.addEventListener('click', () => read(button)));
  form.querySelector('.answer-steps')?.addEventListener('click', () => {
    speechSynthesis.cancel();
    ended();
  });
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  offer();
}
