package uk.alongside.mail;

/** How a try to deliver a message ended. */
sealed interface Attempt {

    /** The mail server has it. */
    record Delivered() implements Attempt {}

    /**
     * The mail server does not have it.
     *
     * @param why a sentence for whoever looks after the machine
     * @param serverAnswers whether there is a server at all that the next message could be given to
     */
    record Failed(String why, boolean serverAnswers) implements Attempt {}

    /** The line broke between the last of the message and the server's answer. */
    record Unsure() implements Attempt {}

    /** Another node has the message by now; nothing was sent. */
    record TakenOver() implements Attempt {}
}
