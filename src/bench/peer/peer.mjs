// The peer: Bolt for JavaScript as its documentation shows it, answering the same command with the same kind of message.
import bolt from '@slack/bolt';

const app = new bolt.App({
  signingSecret: process.env.SIGNING_SECRET,
  token: 'xoxb-bench',
  clientOptions: { slackApiUrl: process.env.SLACK_API_URL },
});

const text = 'Escriba /infusionsoft-verify y se abre un formulario.\n'.repeat(12);

app.command('/infusionsoft-verify', async ({ command, ack }) => {
  if (command.text.trim() === 'help') {
    await ack({
      response_type: 'ephemeral',
      text,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text } },
        { type: 'actions', elements: [{ type: 'button', action_id: 'verify.open', text: { type: 'plain_text', text: 'Comprobar mi clave' } }] },
      ],
    });
  } else {
    await ack();
  }
});

await app.start({ port: Number(process.env.PORT), host: '127.0.0.1' });
