import path from 'path';
import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/**
 * Beside the portal's pages there is one for people without an account, which Vaadin does not draw: its script is built from
 * the same sources, and has a name that its page knows.
 */
const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      input: {
        answer: path.resolve(__dirname, 'frontend/answer/answer.ts'),
      },
      output: {
        entryFileNames: ({ name }: { name: string }) =>
          name === 'answer' ? 'VAADIN/answer.js' : 'VAADIN/build/[name]-[hash].js',
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
