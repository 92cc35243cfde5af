using System.Text;
using NodaTime;
using NodaTime.Text;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Pages.Coach.Clients.Imports;

/// <summary>What a person does at the page of imports.</summary>
internal static class Importing
{
    public const string Headings = "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps,distance_km,duration_seconds,rpe\n";

    public static string Set(string exercise, string kg, string reps, LocalDate? date = null) => $"Push A,{LocalDatePattern.Iso.Format(date ?? new LocalDate(2026, 1, 5))} 19:05,,,{exercise},,,0,normal,{kg},{reps},,,\n";

    public static Task<Answer> SendHistory(this Guest person, string address, string text, string name = "history.csv") => person.SendHistory(address, Encoding.UTF8.GetBytes(text), name);

    public static async Task<Answer> SendHistory(this Guest person, string address, byte[] file, string name = "history.csv")
    {
        var token = (await person.Get(address)).Element("#import-file input[name=__RequestVerificationToken]").GetAttribute("value")!;
        return await person.Send(new(HttpMethod.Post, address) { Content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "Chosen", name } } });
    }

    /// <summary>The page of the import that a file made.</summary>
    public static async Task<Answer> TakeIn(this Guest person, string address, string text) => await person.Get((await person.SendHistory(address, text)).Location!);
}
