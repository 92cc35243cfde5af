using System.Text.Json;
using PulseForge.Core.Email;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Email;

public class HeaderTextTests
{
    [Theory]
    [InlineData("Dana\r\nBcc: everybody@example.com", "Dana  Bcc: everybody@example.com")]
    [InlineData("Dana\nX: y", "Dana X: y")]
    [InlineData("a\0b\u0085c\u2028d\u2029e", "a b c d e")]
    [InlineData("  Dana  ", "Dana")]
    public void A_header_is_one_line_whatever_people_call_themselves(string name, string line) => Assert.Equal(line, HeaderText.OneLine(name, 80));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abcd \ud83d\ude00 f", 7, "abcd…")]
    [InlineData("ab \ud83d\ude00\ud83d\ude00", 6, "ab \ud83d\ude00…")]
    public void What_is_too_long_ends_in_an_ellipsis_between_characters(string text, int longest, string line) => Assert.Equal(line, HeaderText.OneLine(text, longest));

    [Theory]
    [InlineData("a\0b", "ab")]
    [InlineData("a\r\nb", "a\r\nb")]
    public void A_body_keeps_its_lines_and_loses_what_the_database_can_not_store(string text, string body) => Assert.Equal(body, HeaderText.Storable(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        Assert.Equal("half \ufffd of a pair", HeaderText.OneLine("half \ud83d of a pair", 80));
        Assert.Equal("\ufffd", HeaderText.Storable("\udc00"));
    }

    [SharedDataFact("blns.json")]
    public void No_naughty_string_breaks_out_of_its_line()
    {
        var strings = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.SharedData, "blns.json")))!;

        Assert.All(strings.Append("NUL \0 in it"), text =>
        {
            var line = HeaderText.OneLine(text, 80);
            Assert.True(line.Length <= 80);
            Assert.DoesNotContain(line, char.IsControl);
        });
    }
}
