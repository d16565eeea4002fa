/** Passwords of twelve or more characters that every list of stolen passwords begins with; shorter ones are refused by length. */
export const commonPasswords: ReadonlySet<string> = new Set([
  'password1234', 'password12345', 'password123456', 'passwordpassword', 'passw0rd1234', 'p@ssw0rd1234', 'p@ssword1234',
  'qwertyuiop12', 'qwertyuiop123', 'qwertyuiopas', 'qwertyuiopasdf', 'qwerty123456', 'qwerty1234567', 'qwertyqwerty', '1qaz2wsx3edc',
  '1q2w3e4r5t6y', '1q2w3e4r5t6y7u', 'zaq12wsxcde3', 'asdfghjkl123', 'asdfghjkl;12', 'zxcvbnm12345', '123456789012', '1234567890123',
  '123456123456', '123123123123', '111111111111', '000000000000', '121212121212', 'abcdefghijkl', 'abcdefg12345', 'abc123456789',
  'abcd12345678', 'iloveyou1234', 'iloveyouforever', 'letmein12345', 'letmeinletmein', 'welcome12345', 'welcome123456', 'welcomewelcome',
  'admin1234567', 'administrator', 'administrator1', 'changeme1234', 'changemechangeme', 'changemenow12', 'trustno1trustno1', 'sunshine1234',
  'football1234', 'baseball1234', 'princess1234', 'superman1234', 'starwars1234', 'whatever1234', 'computer1234', 'internet1234',
  'loopwright123', 'loopwright1234', 'interview1234', 'interviewer123', 'hiringmanager', 'hiringmanager1', 'correcthorsebatterystaple',
]);
