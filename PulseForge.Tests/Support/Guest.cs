namespace PulseForge.Tests.Support;

/// <summary>A person at a browser without JavaScript: keeps cookies, fills in the forms that a page shows, follows nothing by itself.</summary>
public sealed class Guest(HttpClient http)
{
    private string Origin => http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    public Task<Answer> Get(string path) => Send(new(HttpMethod.Get, path));

    /// <summary>As htmx asks: the answer is a part of a page.</summary>
    public Task<Answer> GetPart(string path) => Send(AsHtmx(new(HttpMethod.Get, path)));

    /// <summary>Fills in a form of the page and sends it as the browser would, with its hidden fields and preset values.</summary>
    public Task<Answer> Submit(Answer page, string form, params (string Name, string Value)[] typed) => Send(page.Form(form, typed));

    /// <summary>The same, as htmx does it.</summary>
    public Task<Answer> SubmitPart(Answer page, string form, params (string Name, string Value)[] typed) => Send(AsHtmx(page.Form(form, typed)));

    /// <summary>Goes where the answer points.</summary>
    public Task<Answer> Follow(Answer answer) => Get(answer.Location ?? throw new InvalidOperationException($"{answer.Status} leads nowhere."));

    /// <summary>Any request, also one that no page offers.</summary>
    public async Task<Answer> Send(HttpRequestMessage request)
    {
        if (request.Method != HttpMethod.Get && !request.Headers.Contains("Origin")) request.Headers.Add("Origin", Origin);
        using var response = await http.SendAsync(request);
        return await Answer.Read(response);
    }

    private static HttpRequestMessage AsHtmx(HttpRequestMessage request)
    {
        request.Headers.Add("HX-Request", "true");
        return request;
    }
}
