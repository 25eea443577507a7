using System.Security.Cryptography;
using Jipp.BuildingBlocks;

namespace Jipp.Accounts.Domain;

internal enum PersonState
{
    /// <summary>A link to set the first password was sent and not yet used.</summary>
    Invited,
    Active,

    /// <summary>No way in any more. The row stays, since other records name the person's id.</summary>
    Closed,
}

/// <summary>Somebody who may sign in: address, password, roles with their places, and the offices that follow from them.</summary>
internal sealed class Person : AggregateRoot<PersonId>
{
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(14);
    public static readonly TimeSpan ResetLasts = TimeSpan.FromHours(2);

    /// <summary>Asking for a link again and again must not fill a stranger's mailbox.</summary>
    public static readonly TimeSpan BetweenRequestedLinks = TimeSpan.FromMinutes(2);

    private readonly List<PersonRole> _roles = [];
    private readonly List<OfficeHolding> _offices = [];

    private Person() { }

    [NotAudited]
    public string Email { get; private set; } = "";

    [NotAudited]
    public string EmailKey { get; private set; } = "";

    [NotAudited]
    public string Name { get; private set; } = "";

    /// <summary>Lower case name and address, for finding people in the list.</summary>
    [NotAudited]
    public string SearchText { get; private set; } = "";

    /// <summary><c>id</c> or <c>en</c>: the language of mails to this person, and of the first page after sign-in.</summary>
    public string Language { get; private set; } = "id";

    public PersonState State { get; private set; }

    [NotAudited]
    public string? PasswordHash { get; private set; }

    /// <summary>Sessions carry it; a new one ends them all.</summary>
    [NotAudited]
    public string SecurityStamp { get; private set; } = "";

    /// <summary>Sessions carry it too; a new one has their permissions read again, without ending them.</summary>
    public int SessionRevision { get; private set; }

    /// <summary>The roles in one line, so that the audit record shows them before and after.</summary>
    public string RolesInShort { get; private set; } = "";

    [NotAudited]
    public string? LinkHash { get; private set; }

    public DateTimeOffset? LinkSentAt { get; private set; }

    public DateTimeOffset? LinkExpiresAt { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    public DateTimeOffset? ActiveSince { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Kept beside the aggregate by the record of sign-ins.</summary>
    public DateTimeOffset? LastSignInAt { get; private set; }

    public IReadOnlyList<PersonRole> Roles => _roles;

    public IReadOnlyList<OfficeHolding> Offices => _offices;

    /// <summary>The name under which the person accompanies programmes; null when not, or not yet, a mentor.</summary>
    public string? NameAsMentor => State == PersonState.Active && _roles.Exists(role => role.Role == RoleKind.Mentor.Key) ? Name : null;

    public static Person Invite(string email, string name, string language, IEnumerable<RoleGrant> grants, DateTimeOffset now)
    {
        var person = new Person
        {
            Id = TypedId.New<PersonId>(),
            State = PersonState.Invited,
            InvitedAt = now,
            Language = language,
        };
        (person.Email, person.EmailKey) = (email.Trim(), EmailAddress.KeyOf(email));
        person.Rename(name);
        person.Add(grants, now);
        person.EndSessions();
        return person;
    }

    /// <summary>Somebody whose account was closed comes back, with other roles.</summary>
    public void InviteAgain(string name, IEnumerable<RoleGrant> grants, DateTimeOffset now)
    {
        (State, InvitedAt, ClosedAt, ActiveSince) = (PersonState.Invited, now, null, null);
        Rename(name);
        Add(grants, now);
    }

    public void ChangeProfile(string name, string language)
    {
        var mentor = NameAsMentor;
        if (name.Trim() != Name)
        {
            SessionRevision++;
        }

        Rename(name);
        Language = language;
        TellMentor(mentor);
    }

    /// <summary>One link is alive at a time: a new one takes the older one's place.</summary>
    public string IssueLink(TimeSpan lasts, DateTimeOffset now)
    {
        var token = AccessToken.New();
        (LinkHash, LinkSentAt, LinkExpiresAt) = (AccessToken.HashOf(token), now, now + lasts);
        return token;
    }

    public bool LinkIsOpen(DateTimeOffset now) => LinkHash is not null && LinkExpiresAt > now && State != PersonState.Closed;

    public bool MayAskForLink(DateTimeOffset now) => State != PersonState.Closed && !(LinkSentAt + BetweenRequestedLinks > now);

    /// <summary>The link was used: the invited person becomes active and takes the offices of the roles.</summary>
    public void SetPassword(string hash, DateTimeOffset now)
    {
        ChangePassword(hash);
        if (State != PersonState.Invited)
        {
            return;
        }

        (State, ActiveSince) = (PersonState.Active, now);
        foreach (var role in _roles)
        {
            TakeOffice(role, now);
        }

        TellMentor(before: null);
    }

    public void ChangePassword(string hash)
    {
        PasswordHash = hash;
        (LinkHash, LinkSentAt, LinkExpiresAt) = (null, null, null);
        EndSessions();
    }

    /// <summary>The same password under a newer way of hashing; sessions stay.</summary>
    public void Rehash(string hash) => PasswordHash = hash;

    public void EndSessions() => SecurityStamp = NewStamp();

    public bool Has(RoleGrant grant) => _roles.Exists(role => role.Is(grant));

    /// <summary>An auditor reads all and changes nothing: together with another role the sight of one would become the hand of the other.</summary>
    public bool MayHold(RoleGrant grant) => _roles.TrueForAll(role => (role.Role == RoleKind.Auditor.Key) == (grant.Role == RoleKind.Auditor));

    public void Grant(RoleGrant grant, DateTimeOffset now)
    {
        if (!Has(grant))
        {
            var mentor = NameAsMentor;
            Add([grant], now);
            TellMentor(mentor);
        }
    }

    public void Withdraw(PersonRole role, DateTimeOffset now)
    {
        var mentor = NameAsMentor;
        _roles.Remove(role);
        LeaveOffice(role, now);
        RolesChanged();
        TellMentor(mentor);
    }

    /// <summary>Ends sessions, links, roles and offices at once.</summary>
    public void Close(DateTimeOffset now)
    {
        var mentor = NameAsMentor;
        (State, ClosedAt, PasswordHash) = (PersonState.Closed, now, null);
        (LinkHash, LinkSentAt, LinkExpiresAt) = (null, null, null);
        foreach (var role in _roles)
        {
            LeaveOffice(role, now);
        }

        _roles.Clear();
        RolesChanged();
        EndSessions();
        TellMentor(mentor);
        Raise(new AccountClosed());
    }

    private void Rename(string name)
    {
        Name = name.Trim();
        SearchText = $"{Name} {Email}".ToLowerInvariant();
    }

    private void Add(IEnumerable<RoleGrant> grants, DateTimeOffset now)
    {
        foreach (var grant in grants)
        {
            var role = new PersonRole(grant, now);
            _roles.Add(role);
            if (State == PersonState.Active)
            {
                TakeOffice(role, now);
            }
        }

        RolesChanged();
    }

    private void TakeOffice(PersonRole role, DateTimeOffset now)
    {
        if (!role.HoldsOffice || Held(role) is not null)
        {
            return;
        }

        var office = new OfficeHolding(role.ScopeKind, role.Place, now);
        _offices.Add(office);
        Raise(new OfficeChanged(office));
    }

    private void LeaveOffice(PersonRole role, DateTimeOffset now)
    {
        if (role.HoldsOffice && Held(role) is { } office)
        {
            office.End(now);
            Raise(new OfficeChanged(office));
        }
    }

    private void TellMentor(string? before)
    {
        if (NameAsMentor != before)
        {
            Raise(new MentorChanged());
        }
    }

    private OfficeHolding? Held(PersonRole role) => _offices.Find(office => office.IsHeld && office.Kind == role.ScopeKind && office.Key == role.Place);

    private void RolesChanged()
    {
        RolesInShort = string.Join(", ", _roles.Select(role => role.ToString()).Order(StringComparer.Ordinal));
        SessionRevision++;
    }

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
