using System.Text;

namespace PulseForge.Tests.Architecture;

/// <summary>
/// The words of a .cshtml file that a person would read and that stand there bare, not through T: text between tags, and attributes that are
/// read out or shown. A small reader of Razor: it steps over code, comments, expressions and scripts.
/// </summary>
internal sealed class RazorWords(string source)
{
    private static readonly string[] Directives = ["page", "model", "using", "inject", "namespace", "addTagHelper", "removeTagHelper", "inherits", "layout", "attribute", "implements"];
    private static readonly string[] Statements = ["if", "foreach", "for", "while", "switch", "using", "lock", "try", "do"];
    private static readonly string[] Follow = ["else", "catch", "finally", "while"];
    private static readonly string[] Voids = ["input", "img", "br", "hr", "link", "meta", "partial", "icon", "path", "rect"];
    private static readonly string[] Shown = ["title", "placeholder", "aria-label", "alt", "label", "hint", "sub", "text", "empty", "good", "unit"];

    private readonly List<(int Line, string Words)> found = [];
    private readonly StringBuilder text = new();
    private int at;

    public static IReadOnlyList<(int Line, string Words)> Of(string source)
    {
        var reader = new RazorWords(source);
        reader.Markup(untilBrace: false);
        return reader.found;
    }

    private char Now => at < source.Length ? source[at] : '\0';

    private bool Ended => at >= source.Length;

    private bool Sees(string words) => string.CompareOrdinal(source, at, words, 0, words.Length) == 0;

    /// <summary>Markup up to the end of the file, the brace that ends its section, or the tag that ends the element it began with.</summary>
    private void Markup(bool untilBrace, bool oneElement = false)
    {
        var depth = 0;
        while (!Ended && !(untilBrace && Now == '}'))
        {
            if (Now == '@') At();
            else if (Now == '<' && (char.IsLetter(After()) || After() is '/' or '!'))
            {
                depth += Tag();
                if (oneElement && depth == 0) break;
            }
            else text.Append(source[at++]);
        }
        Report();
    }

    private char After() => at + 1 < source.Length ? source[at + 1] : '\0';

    /// <summary>One tag; +1 when it opens an element, −1 when it closes one.</summary>
    private int Tag()
    {
        Report();
        if (Sees("<!--")) return SkipTo("-->");
        var closes = After() == '/';
        at += closes ? 2 : 1;
        var name = Word();
        while (!Ended && Now != '>') Attribute();
        var alone = source[at - 1] == '/' || Voids.Contains(name) || name is "" or "doctype";
        at++;
        // What is typed literally (notation, addresses, keys) is the same in every language.
        if (name is "script" or "style" or "pre" or "code" or "kbd" && !closes) return SkipTo($"</{name}>");
        return alone ? 0 : closes ? -1 : 1;
    }

    private void Attribute()
    {
        if (Now == '@') { At(); text.Clear(); return; }
        if (!char.IsLetter(Now)) { at++; return; }
        var name = Word();
        if (Now != '=') return;
        at++;
        if (Now is not ('"' or '\'')) return;
        var quote = source[at++];
        text.Clear();
        while (!Ended && Now != quote)
            if (Now == '@') At();
            else text.Append(source[at++]);
        at++;
        if (Shown.Contains(name)) Report();
        text.Clear();
    }

    private string Word()
    {
        var start = at;
        while (char.IsLetterOrDigit(Now) || Now is '-' or '_' or ':' or '!') at++;
        return source[start..at].TrimStart('!').ToLowerInvariant();
    }

    private void At()
    {
        at++;
        if (Now == '@') text.Append(source[at++]);
        else if (Now == '*') SkipTo("*@");
        else if (Now == '(') Balanced('(', ')');
        else if (Now == '{') Code();
        else if (Now == ':') at++;
        else if (char.IsLetter(Now) || Now == '_') Named();
    }

    private void Named()
    {
        var start = at;
        while (char.IsLetterOrDigit(Now) || Now == '_') at++;
        var name = source[start..at];
        if (name is "functions" or "code") { Space(); Balanced('{', '}'); }
        else if (name == "section") { while (Now != '{') at++; at++; Markup(untilBrace: true); at++; }
        else if (Directives.Contains(name) && !(name == "using" && Peek() == '(')) SkipTo("\n");
        else if (Statements.Contains(name)) Statement();
        else Expression(name);
    }

    private void Statement()
    {
        Space();
        if (Now == '(') Balanced('(', ')');
        Space();
        if (Now == '{') Code();
        var end = at;
        Space();
        if (Follow.FirstOrDefault(Sees) is not { } next) { at = end; return; }
        at += next.Length;
        Space();
        if (Sees("if")) at += 2;
        Statement();
    }

    /// <summary>@await Html.X(a)[b]?.C</summary>
    private void Expression(string name)
    {
        if (name is "await" or "new") { Space(); while (char.IsLetterOrDigit(Now)) at++; }
        while (!Ended)
            if (Now == '(') Balanced('(', ')');
            else if (Now == '[') Balanced('[', ']');
            else if (Now is '.' or '?' or '!' && (char.IsLetter(After()) || After() == '.')) { at++; while (char.IsLetterOrDigit(Now) || Now == '_') at++; }
            else break;
    }

    /// <summary>A block of statements: where a statement could begin, a tag begins markup.</summary>
    private void Code()
    {
        at++;
        var before = '{';
        while (!Ended && Now != '}')
        {
            if (Now == '<' && before is '{' or '}' or ';' or ':' && char.IsLetter(After()) && Now == '<') { Markup(untilBrace: false, oneElement: true); before = '}'; }
            else if (Now == '{') { Code(); before = '}'; }
            else if (Now == '@' && After() == '*') { at++; SkipTo("*@"); }
            else if (Now == '@' && After() == ':') { at += 2; var end = source.IndexOf('\n', at); text.Append(source, at, end - at); at = end; Report(); }
            else if (!Quoted()) { if (!char.IsWhiteSpace(Now)) before = Now; at++; }
        }
        at++;
    }

    private void Balanced(char open, char close)
    {
        var depth = 0;
        do
        {
            if (Quoted()) continue;
            depth += Now == open ? 1 : Now == close ? -1 : 0;
            at++;
        }
        while (depth > 0 && !Ended);
    }

    /// <summary>Steps over a string, a character or a comment of C#.</summary>
    private bool Quoted()
    {
        if (Sees("//")) { SkipTo("\n"); return true; }
        if (Sees("/*")) { SkipTo("*/"); return true; }
        if (Sees("\"\"\"")) { at += 3; SkipTo("\"\"\""); return true; }
        if (Now is not ('"' or '\'')) return false;
        var quote = source[at++];
        while (!Ended && Now != quote) at += Now == '\\' ? 2 : 1;
        at++;
        return true;
    }

    private int SkipTo(string end)
    {
        var found = source.IndexOf(end, at, StringComparison.Ordinal);
        at = found < 0 ? source.Length : found + end.Length;
        return 0;
    }

    private char Peek()
    {
        var ahead = at;
        while (ahead < source.Length && source[ahead] == ' ') ahead++;
        return ahead < source.Length ? source[ahead] : '\0';
    }

    private void Space()
    {
        while (char.IsWhiteSpace(Now)) at++;
    }

    private void Report()
    {
        var words = System.Net.WebUtility.HtmlDecode(text.ToString()).Trim();
        text.Clear();
        if (TextRules.IsForPeople(words)) found.Add((source.AsSpan(0, Math.Min(at, source.Length)).Count('\n') + 1, words));
    }
}
