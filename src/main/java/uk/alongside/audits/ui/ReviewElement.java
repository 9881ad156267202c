package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import uk.alongside.audits.RespondentId;
import uk.alongside.frameworks.StatementId;

/**
 * Where a self-review is answered. It fetches and keeps by itself, so that it goes on without a connection and costs the
 * server nothing while it is open; what it tells is where somebody is, and what they want that stands beside it.
 */
@Tag("alongside-review")
@JsModule("./review/alongside-review.ts")
final class ReviewElement extends Component implements HasStyle {

    ReviewElement(RespondentId sheet, ReviewAddress address) {
        getElement().setAttribute("respondent", sheet.value().toString());
        getElement().setAttribute("area", address.area());
        getElement().setAttribute("statement", address.statement());
        getElement().setAttribute("mode", address.mode());
        getElement().setAttribute("show", address.show());
    }

    /** Somebody has written, here or on another page; the page knows by the version whether it was itself. */
    void news(RespondentId by, StatementId statement, long version) {
        getElement()
                .callJsFunction("news", by.value().toString(), statement.value().toString(), version);
    }

    /** What is told of a statement beside its answer has changed: others' answers, what settled them, documents. */
    void settled(StatementId statement) {
        getElement().callJsFunction("settled", statement.value().toString());
    }

    /** What was written to settle a disagreement was not taken, and why. */
    void notSettled(StatementId statement, String why) {
        getElement().callJsFunction("notSettled", statement.value().toString(), why);
    }

    Registration onMoved(ComponentEventListener<Moved> listener) {
        return addListener(Moved.class, listener);
    }

    Registration onSettle(ComponentEventListener<Settle> listener) {
        return addListener(Settle.class, listener);
    }

    Registration onDocuments(ComponentEventListener<Documents> listener) {
        return addListener(Documents.class, listener);
    }

    Registration onNoName(ComponentEventListener<NoName> listener) {
        return addListener(NoName.class, listener);
    }

    Registration onFinished(ComponentEventListener<Finished> listener) {
        return addListener(Finished.class, listener);
    }

    /** Somebody went to another statement, view or list. Public, because the framework makes it when the browser calls. */
    @DomEvent("moved")
    public static final class Moved extends ComponentEvent<ReviewElement> {

        private final ReviewAddress address;

        public Moved(
                ReviewElement source,
                boolean fromClient,
                @EventData("event.detail.area") String area,
                @EventData("event.detail.statement") String statement,
                @EventData("event.detail.mode") String mode,
                @EventData("event.detail.show") String show) {
            super(source, fromClient);
            this.address = new ReviewAddress(area, statement, mode, show);
        }

        ReviewAddress address() {
            return address;
        }
    }

    /** Somebody settled a disagreement with a note. */
    @DomEvent("settle")
    public static final class Settle extends ComponentEvent<ReviewElement> {

        private final String statement;
        private final String note;

        public Settle(
                ReviewElement source,
                boolean fromClient,
                @EventData("event.detail.statement") String statement,
                @EventData("event.detail.note") String note) {
            super(source, fromClient);
            this.statement = statement;
            this.note = note;
        }

        String statement() {
            return statement;
        }

        String note() {
            return note;
        }
    }

    /** Somebody wants to see or add the documents of a statement. */
    @DomEvent("documents")
    public static final class Documents extends ComponentEvent<ReviewElement> {

        private final String statement;

        public Documents(
                ReviewElement source, boolean fromClient, @EventData("event.detail.statement") String statement) {
            super(source, fromClient);
            this.statement = statement;
        }

        String statement() {
            return statement;
        }
    }

    /** Somebody says that their words to a statement name no pupil. */
    @DomEvent("no-name")
    public static final class NoName extends ComponentEvent<ReviewElement> {

        private final String statement;

        public NoName(ReviewElement source, boolean fromClient, @EventData("event.detail.statement") String statement) {
            super(source, fromClient);
            this.statement = statement;
        }

        String statement() {
            return statement;
        }
    }

    /** Somebody went on from the last statement. */
    @DomEvent("finished")
    public static final class Finished extends ComponentEvent<ReviewElement> {

        public Finished(ReviewElement source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
