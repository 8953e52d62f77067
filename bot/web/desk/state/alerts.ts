import { words } from '../words.js';
import { settings } from './settings.js';

export interface Alert {
  id: string;
  title: string;
  text: string;
}

export const mayNotify = (): NotificationPermission | 'never' =>
  'Notification' in window ? Notification.permission : 'never';

/** Shows a notice of the desktop and plays a tone, where the officer wants them. */
export function alert({ id, title, text }: Alert, open: () => void): void {
  const { desktop, sound } = settings.get();
  if (desktop && mayNotify() === 'granted' && !(document.hasFocus() && document.visibilityState === 'visible')) {
    try {
      const shown = new Notification(title, { body: text, tag: `${words.product} ${id}` });
      shown.onclick = () => {
        window.focus();
        open();
        shown.close();
      };
    } catch {
      // Phones allow notices from service workers alone.
    }
  }
  if (sound) tone();
}

let audio: AudioContext | undefined;

/** Two soft notes. Made here, so that there is no file to load. */
export function tone(): void {
  try {
    audio ??= new AudioContext();
    const { currentTime: at, destination } = audio;
    for (const [index, pitch] of [659.3, 880].entries()) {
      const [note, volume] = [audio.createOscillator(), audio.createGain()];
      const begin = at + index * 0.14;
      note.frequency.value = pitch;
      volume.gain.setValueAtTime(0, begin);
      volume.gain.linearRampToValueAtTime(0.14, begin + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.4);
      note.connect(volume).connect(destination);
      note.start(begin);
      note.stop(begin + 0.42);
    }
  } catch {
    // A browser without sound.
  }
}
