// What a person's hands do.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ name: string, mimeType: string, buffer: Buffer }} Payload */
/** @typedef {{ key: string, name: string, email: string, password: string }} Account */

/** @returns {Account} somebody whom no installation knows yet */
export function somebody() {
  const key = Date.now().toString(36) + Math.random().toString(36).slice(2, 6);
  return { key, name: `Test ${key}`, email: `test-${key}@example.org`, password: `correct horse ${key}` };
}

/** Fills the form that the page shows, and waits to be signed in. */
export async function fillSignUp(/** @type {Page} */ page, /** @type {Account} */ account) {
  await page.getByLabel('Name', { exact: true }).fill(account.name);
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByLabel('Password', { exact: true }).fill(account.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: `Account of ${account.name}` }).waitFor();
}

/** Drops a file, or several that there are only in memory, onto the page. */
export async function drop(/** @type {Page} */ page, /** @type {string | Payload[]} */ files) {
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('input'), {
        type: 'file',
        id: 'hand',
        multiple: true,
        hidden: true
      })
    );
  });
  await page.locator('#hand').setInputFiles(files);
  const dataTransfer = await page.locator('#hand').evaluateHandle((hand) => {
    const transfer = new DataTransfer();
    for (const file of /** @type {HTMLInputElement} */ (hand).files ?? []) transfer.items.add(file);
    hand.remove();
    return transfer;
  });
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', event, { dataTransfer });
}

/** What the environment must say. */
export function required(/** @type {string} */ name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; see e2e/README.md`);
  return value;
}
