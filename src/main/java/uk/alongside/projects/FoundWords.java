package uk.alongside.projects;

import java.util.List;
import uk.alongside.kernel.HoldsWords;

/** All the places of one kind in which words stand that are looked for: "Work plan", three places. */
public record FoundWords(String kind, List<HoldsWords.Place> places) {}
