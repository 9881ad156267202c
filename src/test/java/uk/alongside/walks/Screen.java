package uk.alongside.walks;

/** The sizes at which people look at the portal, in CSS pixels. */
enum Screen {
    /** A small phone, held upright. */
    PHONE(360, 740, true),
    /** A laptop, and the steering group's projector. */
    LAPTOP(1280, 800, false),
    /** A screen of 1280 by 1024 with everything four times as large. */
    ZOOMED(320, 256, false);

    final int width;
    final int height;
    final boolean touched;

    Screen(int width, int height, boolean touched) {
        this.width = width;
        this.height = height;
        this.touched = touched;
    }
}
