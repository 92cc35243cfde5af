using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PulseForge.Core.Accounts;
using PulseForge.Core.Data;
using PulseForge.Core.Email;
using PulseForge.Core.Tenancy;
using PulseForge.Tests.Automation;
using PulseForge.Tests.Support;

namespace PulseForge.Tests.Email;

public sealed class OutboxTests(MailApp app) : IClassFixture<MailApp>, IAsyncLifetime
{
    private static readonly Uri Link = new("https://iron-house.localhost/s/abc");

    private Person Dana => app.World.Dana;

    public Task InitializeAsync() => Sql.Execute(app.Database.SuperuserConnection, "delete from outbox_emails; delete from access_links; update users set unwanted_mail = 0; update tenants set name = 'Iron House', sender_name = null");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_mail_is_saved_with_its_cause_or_not_at_all()
    {
        await Write(Recipient.Of(await Client()), new SignInLink("Dana", Link, NodaTime.Duration.FromMinutes(10)), save: false);
        Assert.Empty(await Mails());
        await Write(Recipient.Of(await Client()), new SignInLink("Dana", Link, NodaTime.Duration.FromMinutes(10)));
        Assert.Single(await Mails());
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_takes_the_mail_with_it()
    {
        await using (var scope = await app.Scope(Dana.Business))
        {
            var db = scope.ServiceProvider.GetRequiredService<PulseForgeDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await scope.ServiceProvider.GetRequiredService<Outbox>().EnqueueAsync(MailStudio.Session(Link), Recipient.Of(await Client()), CancellationToken.None);
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        }

        Assert.Empty(await Mails());
    }

    [Fact]
    public async Task It_comes_from_the_business_and_answers_go_to_the_lead_coach()
    {
        await Sql.Execute(app.Database.SuperuserConnection, "update tenants set sender_name = 'Coach Bob of Iron House' where identifier = 'iron-house'");
        await app.Forget(Dana.Business);
        await Write(Recipient.Of(await Client()), MailStudio.Session(Link));

        var mail = Assert.Single(await Mails());
        Assert.Equal(("Coach Bob of Iron House", app.World.Bob.Email), (mail.FromName, mail.ReplyTo));
        Assert.EndsWith("@iron-house.localhost", mail.MessageId, StringComparison.Ordinal);
        await app.Forget(Dana.Business);
    }

    [Fact]
    public async Task Who_refused_a_kind_of_mail_gets_none_of_it_and_still_all_account_mail()
    {
        await Refuse(MailKinds.Sessions);
        Assert.False(await Write(Recipient.Of(await Client()), MailStudio.Session(Link)));
        Assert.True(await Write(Recipient.Of(await Client()), new SignInLink("Dana", Link, NodaTime.Duration.FromMinutes(10))));

        Assert.Equal("SignInLink", Assert.Single(await Mails()).Kind);
    }

    [Fact]
    public async Task Who_refused_another_kind_gets_this_one()
    {
        await Refuse(MailKinds.News | MailKinds.Reports);
        Assert.True(await Write(Recipient.Of(await Client()), MailStudio.Session(Link)));
    }

    [Theory]
    [InlineData("Iron\r\nBcc: all@example.com")]
    [InlineData("Iron \u202e House \u2028 & <script>alert(1)</script>")]
    [InlineData("🏋️‍♀️ Iron 🏋️‍♀️ Iron 🏋️‍♀️ Iron 🏋️‍♀️ Iron 🏋️‍♀️ Iron 🏋️‍♀️ Iron 🏋️‍♀️ Ir")]
    public async Task Whatever_people_call_themselves_arrives_as_one_mail_to_one_address(string name)
    {
        await Write(Recipient.Of(await Client()) with { Name = name }, new ClientInvitation(name, name, name, Link, NodaTime.Duration.FromDays(7)));
        await app.Delivery.RunAsync(CancellationToken.None);

        var arrived = await app.Sink.Next();
        Assert.Equal([Dana.Email], arrived.Recipients);
        Assert.Equal(Dana.Email, Assert.Single(arrived.Message.GetRecipients()).Address);
        Assert.DoesNotContain("<script>", arrived.Message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nul_in_a_name_is_no_reason_to_lose_the_mail()
    {
        await Write(Recipient.Of(await Client()) with { Name = "Da\0na" }, new ClientInvitation("Iron\0House", "Da\0na", "Bo\0b", Link, NodaTime.Duration.FromDays(7)));

        Assert.Equal("Da na", Assert.Single(await Mails()).ToName);
    }

    [Fact]
    public async Task The_workers_bell_rings_once_mails_are_saved()
    {
        var rings = 0;
        var bell = app.Services.GetRequiredService<MailBell>();
        void Count() => rings++;
        bell.Rung += Count;
        await Write(Recipient.Of(await Client()), MailStudio.Session(Link), save: false);
        Assert.Equal(0, rings);
        await Write(Recipient.Of(await Client()), MailStudio.Session(Link));
        await app.Write(Dana.Business, "written elsewhere");
        bell.Rung -= Count;

        Assert.Equal(1, rings);
    }

    private async Task<bool> Write(Recipient to, MailMessage message, bool save = true)
    {
        await using var scope = await app.Scope(Dana.Business);
        var written = await scope.ServiceProvider.GetRequiredService<Outbox>().EnqueueAsync(message, to, CancellationToken.None);
        if (save) await scope.ServiceProvider.GetRequiredService<PulseForgeDb>().SaveChangesAsync();
        return written;
    }

    private async Task<Core.Clients.Client> Client()
    {
        await using var db = app.Database.As(Dana.Business.Id);
        return await db.Clients.SingleAsync(c => c.Id == Dana.ClientId);
    }

    private async Task Refuse(MailKinds kinds)
    {
        await using var db = app.Database.As(Dana.Business.Id);
        (await db.Users.SingleAsync(u => u.Id == Dana.UserId)).ChooseMail(kinds);
        await db.SaveChangesAsync();
    }

    private async Task<List<OutboxEmail>> Mails()
    {
        await using var platform = app.Database.Platform();
        return await platform.OutboxEmails.AsNoTracking().ToListAsync();
    }
}
