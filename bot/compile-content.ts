import { quickContent } from './content.js';
import { root } from './root.js';
import { stopWith } from './stop-with.js';

/** Last step of `npm run build`: checks the content and keeps what it says beside the compiled program. */
try {
  quickContent(root).search();
} catch (error) {
  stopWith(error);
}
