package dev.whichmsp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    private static final String LONG = "We keep the office network running and answer every ticket within the hour. ".repeat(4);

    @Test
    void readsTitleDescriptionAndMainText() {
        HtmlText html = HtmlText.parse("<html><head><title>Acme &amp; Sons</title><meta name='description' content='IT &lt;done&gt;'>"
                + "</head><body><p>One</p><p>two<br>three</p></body></html>");
        assertThat(html.title()).hasToString("Acme & Sons");
        assertThat(html.body().toString()).startsWith("IT <done>\n").contains("One").contains("two\nthree");
    }

    @Test
    void leavesOutWhatNobodyReads() {
        String page = "<body><script>var x='hidden1'</script><style>.hidden2{}</style><nav>hidden3</nav><div class='cookie-banner'>hidden4</div>"
                + "<div hidden>hidden5</div><div style='display: none'>hidden6</div><main><p>" + LONG + "</p></main><footer>hidden7</footer></body>";
        assertThat(HtmlText.parse(page).body().toString()).contains("office network").doesNotContain("hidden");
    }

    @Test
    void readsMenusWhereThereIsNothingElse() {
        assertThat(HtmlText.parse("<nav>Help desk</nav>").body().toString()).contains("Help desk");
    }

    @Test
    void mapsEveryCharacterToItsSource() {
        String source = "<p>A&amp;B &eacute;t&#233; &nbsp;x&copy y &unknown; 😀 &#x1F600; end</p>";
        MappedText body = HtmlText.parse(source).body();
        String text = body.toString();
        int and = text.indexOf('&');
        assertThat(source.substring(body.start(and), body.end(and))).isEqualTo("&amp;");
        int e = text.indexOf('é');
        assertThat(source.substring(body.start(e), body.end(e))).isEqualTo("&eacute;");
        int end = text.indexOf("end");
        assertThat(source.substring(body.start(end), body.end(end + 2))).isEqualTo("end");
    }

    @Test
    void takesAnyStringForAPage() {
        for (String source : new String[] {"", "<", "&", "<p", "plain", "</html>", "<!--", "<table><p>a<tr>b</table>", "\0\0", "<title>"}) {
            assertThat(HtmlText.parse(source).body()).isNotNull();
        }
    }
}
