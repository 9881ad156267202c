package uk.alongside.audits;

/** How far an area is answered. */
public record AreaProgress(String code, String title, int answered, int of) {

    public boolean isDone() {
        return answered == of;
    }
}
