package uk.alongside.files;

/** The portal has read a file's text, or has found that it cannot. Told in the transaction that keeps the text. */
public record FileTextRead(FileId file, TextState outcome) {}
