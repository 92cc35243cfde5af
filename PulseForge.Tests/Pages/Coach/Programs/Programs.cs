using PulseForge.Core.Data;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Programs;

/// <summary>What the tests of program pages do first.</summary>
internal static class Programs
{
    /// <summary>Opens a shipped program; answers the address of its board.</summary>
    public static async Task<string> Open(this Guest coach, string slug = "novice-linear-3x5")
    {
        var opened = await coach.Submit(await coach.Get("/coach/programs"), $"form:has(input[value='{slug}'])");
        return opened.Location ?? throw new InvalidOperationException($"{opened.Status}: {opened.Text}");
    }

    public static async Task<string> Publish(this Guest coach, string board)
    {
        var published = await coach.Submit(await coach.Get($"{board}/publish"), "main form");
        Assert.Equal(board, published.Location);
        return board;
    }

    /// <summary>Chooses a file for a new program.</summary>
    public static async Task<Answer> SendFile(this Guest coach, byte[] file, string name)
    {
        const string page = "/coach/programs/new/file";
        var token = (await coach.Get(page)).Element("#program-file input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await coach.Send(new(HttpMethod.Post, page) { Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "Chosen", name } } });
    }

    /// <summary>The address of a new template.</summary>
    public static async Task<string> MakeTemplate(this Guest coach, string name, string tags, string lines)
    {
        const string library = "/coach/programs/templates";
        await coach.Submit(await coach.Get($"{library}/new"), "#template", ("Input.Name", name), ("Input.Tags", tags), ("Input.Lines", lines));
        return (await coach.Get($"{library}?q={Uri.EscapeDataString(name)}")).Element("li h2 a").GetAttribute("href")!;
    }

    /// <summary>The address of a session of the draft.</summary>
    public static string SessionOf(this Answer board, int nth = 0) => board.Page.QuerySelectorAll("a.day-link")[nth].GetAttribute("href")!;

    public static Guid IdIn(string address) => Guid.Parse(address.Split('/')[3]);

    /// <summary>The database as the person's business sees it.</summary>
    public static PulseForgeDb Db(this WebApp app, Person person) => app.Database.As(person.Business.Id);
}
