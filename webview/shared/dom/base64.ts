/** The bytes of a document as Base64, which is how they go to the host. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The document can’t be read.'));
    reader.readAsDataURL(blob);
  });
}
