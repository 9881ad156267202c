package uk.alongside.files;

/** A module that keeps files for its own things, and so knows who may open which. A file of nobody is opened by nobody. */
public interface FileGuard {

    /**
     * Whether the person at the keyboard opens this file now; false too for files of other modules. Where the file is
     * another organisation's, that it was read is put on record here.
     */
    boolean opens(FileId file);
}
