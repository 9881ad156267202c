package uk.alongside.evidence;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.drafts.names.LooksLikeAName;
import uk.alongside.files.FileId;
import uk.alongside.files.Files;
import uk.alongside.files.StoredFile;
import uk.alongside.files.TextState;

/** Looks whether evidence seems to name a pupil, and words the question to whoever added it. */
@Component
class LookForNames {

    static final String PICTURE = "A picture cannot be read here. Does it name a pupil, or show one?";
    static final String UNREADABLE = "The text of this file cannot be read here. Does it name a pupil?";

    private static final String OTHERS_WAIT = " Nobody else sees it until you have answered.";

    private final Files files;

    LookForNames(Files files) {
        this.files = files;
    }

    NameState inWords(String words) {
        return LooksLikeAName.in(words).isEmpty() ? NameState.CLEAR : NameState.ASKED;
    }

    NameState inFile(StoredFile file) {
        return switch (file.text()) {
            case WAITING -> NameState.READING;
            case READ -> inWords(words(file));
            case NO_TEXT, UNREADABLE -> NameState.ASKED;
        };
    }

    NameState inFile(FileId id) {
        return files.find(id).map(this::inFile).orElse(NameState.ASKED);
    }

    /** What whoever added this is asked; empty where nothing is to be asked. */
    Optional<String> question(PieceOfEvidence piece, Optional<StoredFile> file) {
        if (piece.names() != NameState.ASKED) {
            return Optional.empty();
        }
        var asked =
                switch (piece.kind()) {
                    case NOTE -> LooksLikeAName.question(LooksLikeAName.in(piece.note()));
                    case LINK ->
                        LooksLikeAName.question(LooksLikeAName.in(
                                LinkAddress.asWords(piece.link().orElse(""), piece.title())));
                    case FILE -> file.map(this::questionAbout).orElse(UNREADABLE);
                    case REFERENCE -> "";
                };
        return Optional.of(asked + OTHERS_WAIT);
    }

    private String questionAbout(StoredFile file) {
        return file.text() == TextState.READ
                ? LooksLikeAName.question(LooksLikeAName.in(words(file)))
                : file.type().isPicture() ? PICTURE : UNREADABLE;
    }

    private String words(StoredFile file) {
        var name = file.name().substring(0, file.name().lastIndexOf('.')).replaceAll("[-_+.]+", " ");
        return name + "\n" + files.textOf(file.id()).orElse("");
    }
}
