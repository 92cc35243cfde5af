using System.Globalization;
using System.Net.Http.Headers;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Portal;

/// <summary>What a person does at the page of photos.</summary>
internal static class Photographing
{
    public const string Own = "/portal/progress/photos";

    /// <summary>The form with files in it, as a browser without script sends it.</summary>
    public static async Task<Answer> SendPhotos(this Guest person, string address, string on, params (string Pose, byte[] File, string Name)[] photos)
    {
        var form = new MultipartFormDataContent { { new StringContent(await person.TokenOf(address)), "__RequestVerificationToken" }, { new StringContent(on), "Input.On" } };
        foreach (var (pose, file, name) in photos) form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, $"Input.{pose}.File", name);
        return await person.Send(new(HttpMethod.Post, address) { Content = form });
    }

    /// <summary>The form that names what was sent before.</summary>
    public static async Task<Answer> NameUpload(this Guest person, string address, string on, string pose, string upload) => await person.Send(new(HttpMethod.Post, address)
    {
        Content = new FormUrlEncodedContent([new("__RequestVerificationToken", await person.TokenOf(address)), new("Input.On", on), new($"Input.{pose}.Upload", upload)]),
    });

    public static async Task<string> TokenOf(this Guest person, string address) => (await person.Get(address)).Element("#photos input[name=__RequestVerificationToken]").GetAttribute("value")!;

    /// <summary>Begins an upload; its address.</summary>
    public static async Task<Answer> Begin(this Guest person, string address, string token, long length) =>
        await person.Send(With(new(HttpMethod.Post, $"{address}/uploads"), token, ("Upload-Length", length)));

    public static Task<Answer> SendPart(this Guest person, string upload, string token, int offset, byte[] part)
    {
        var request = With(new(HttpMethod.Post, upload), token, ("Upload-Offset", offset));
        request.Content = new ByteArrayContent(part);
        return person.Send(request);
    }

    /// <summary>How many bytes the server says that it has.</summary>
    public static int Offset(this Answer answer) => int.Parse(answer.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);

    /// <summary>The addresses of the files of all photos of a page.</summary>
    public static IReadOnlyList<string> Pictures(this Answer page) =>
        [.. page.Page.QuerySelectorAll("picture source").SelectMany(source => source.GetAttribute("srcset")!.Split(", ")).Select(entry => entry.Split(' ')[0])];

    private static HttpRequestMessage With(HttpRequestMessage request, string token, (string Name, long Value) header)
    {
        request.Headers.Add("X-Antiforgery", token);
        request.Headers.Add(header.Name, header.Value.ToString(CultureInfo.InvariantCulture));
        return request;
    }
}
