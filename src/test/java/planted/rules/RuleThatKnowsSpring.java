package planted.rules;

import org.springframework.util.StringUtils;

class RuleThatKnowsSpring {

    boolean says(String word) {
        return StringUtils.hasText(word);
    }
}
